//! The last line names the type of the block's error.

use std::num::ParseIntError;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let bill = async {
        let soup: u32 = "5".parse()?;
        let pizza: u32 = "9".parse()?;
        Ok::<u32, ParseIntError>(soup + pizza)
    };
    println!("till: {:?}", bill.await);
}
