//! One of two futures, and one of two streams, from the same function.
//!
//! Run it with `cargo run -p streams --example either`. It prints four lines, the last
//! of them `["pizza", "pizza"]`.
//!
//! Read along in `docs/08-values-that-are-functions.md`.

use std::future::ready;
use std::time::Duration;

use futures::future::Either;
use futures::stream::{self, BoxStream, Stream, StreamExt};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("{}", serve("salad").await);
    println!("{}", serve("pizza").await);
    println!("{:?}", menu(true).collect::<Vec<_>>().await);
    println!("{:?}", offer(2).collect::<Vec<_>>().await);
}

/// Returns one of two types of futures, side by side in an enum.
fn serve(meal: &'static str) -> impl Future<Output = String> {
    if meal == "salad" {
        Either::Left(ready(String::from("cold salad")))
    } else {
        Either::Right(bake(meal))
    }
}

/// Does the same with two types of streams.
fn menu(is_evening: bool) -> impl Stream<Item = &'static str> {
    if is_evening {
        Either::Left(stream::iter(["soup", "pizza"]))
    } else {
        Either::Right(stream::once(ready("toast")))
    }
}

/// Returns one of three, which is where a box is easier to read.
fn offer(guests: usize) -> BoxStream<'static, &'static str> {
    match guests {
        0 => stream::empty().boxed(),
        1 => stream::once(ready("soup")).boxed(),
        _ => stream::repeat("pizza").take(guests).boxed(),
    }
}

async fn bake(meal: &str) -> String {
    sleep(Duration::from_millis(30)).await;
    format!("hot {meal}")
}
