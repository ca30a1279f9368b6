//! You see: error E0282, `type annotations needed`.
//! Why: a `?` turns one type of error into another, and nothing says which one an
//! async block has.
//! The fix: name the type in the last line of the block.

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let bill = async {
        let soup: u32 = "5".parse()?;
        let pizza: u32 = "9".parse()?;
        Ok(soup + pizza)
    };
    println!("till: {:?}", bill.await);
}
