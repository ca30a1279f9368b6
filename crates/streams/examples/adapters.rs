//! Methods that make one stream of another, as they do with iterators.
//!
//! Run it with `cargo run -p streams --example adapters`. It prints a list for each.
//!
//! Read along in `docs/08-streams.md`.

use std::future::ready;

use futures::stream::{self, Stream, StreamExt};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let doubled: Vec<u32> = orders().map(|order| order * 2).take(3).collect().await;
    println!("map: {doubled:?}");

    let early: Vec<u32> = orders()
        .take_while(|&order| ready(order < 4))
        .collect()
        .await;
    println!("take_while: {early:?}");

    let even: Vec<u32> = orders()
        .filter(|order| ready(order % 2 == 0))
        .take(3)
        .collect()
        .await;
    println!("filter: {even:?}");

    let meals = stream::iter(["pizza", "soup"]);
    let served: Vec<(u32, &str)> = orders().zip(meals).collect().await;
    println!("zip: {served:?}");
}

/// Returns the numbers of all orders, without end.
fn orders() -> impl Stream<Item = u32> {
    stream::iter(1..)
}
