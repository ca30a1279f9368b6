//! Futures made on the spot, one that borrows and one that takes.
//!
//! Run it with `cargo run -p concurrency --example async_block`. It prints four lines,
//! the first of them `nothing is cooked yet`.
//!
//! Read along in `docs/03-concurrency.md`.

use std::num::ParseIntError;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let meal = String::from("pizza");

    // This block borrows `meal`, as a closure would. It runs when it's awaited.
    let cooking = async { println!("cooking {meal}") };
    println!("nothing is cooked yet");
    cooking.await;

    // This one takes `meal` along, so it may outlive the variable of `main`.
    let serving = async move { println!("serving {meal}") };
    serving.await;

    // A `?` ends the block, not `main`. The last line names the type of its error.
    let price = async {
        let euro: u32 = "nine".parse()?;
        Ok::<u32, ParseIntError>(euro)
    };
    println!("{:?}", price.await.map_err(|error| error.to_string()));
}
