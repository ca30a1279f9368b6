//! A stream of results, up to the first error.
//!
//! Run it with `cargo run -p streams --example errors`. It prints what two ways to take
//! such a stream make of an order that can't be read.
//!
//! Read along in `docs/08-streams.md`.

use std::future::ready;
use std::num::ParseIntError;

use futures::stream::{self, Stream, StreamExt, TryStreamExt};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    match count_plates().await {
        Ok(plates) => println!("{plates} plates"),
        Err(error) => println!("no plates: {error}"),
    }

    let all: Result<Vec<u32>, _> = orders().try_collect().await;
    println!("try_collect: {all:?}");

    let good: Vec<u32> = orders()
        .filter_map(|order| ready(order.ok()))
        .collect()
        .await;
    println!("filter_map: {good:?}");
}

async fn count_plates() -> Result<u32, ParseIntError> {
    let mut orders = orders();
    let mut plates = 0;
    while let Some(order) = orders.try_next().await? {
        println!("{order} more");
        plates += order;
    }
    Ok(plates)
}

fn orders() -> impl Stream<Item = Result<u32, ParseIntError>> + Unpin {
    stream::iter(["2", "3", "lots", "1"]).map(str::parse)
}
