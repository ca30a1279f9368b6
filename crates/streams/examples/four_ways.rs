//! The Fibonacci numbers as a stream, written in four ways.
//!
//! Run it with `cargo run -p streams --example four_ways`. It prints the first ten numbers
//! of each, which are the same.
//!
//! Read along in `docs/08-streams.md`.

use std::pin::Pin;
use std::task::{Context, Poll};

use async_stream::stream;
use futures::stream::{self, Stream, StreamExt};
use tokio::sync::mpsc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("by hand: {:?}", first_ten(Fibonacci::new()).await);
    println!("unfold: {:?}", first_ten(unfolded()).await);
    println!("stream!: {:?}", first_ten(yielded()).await);
    println!("channel: {:?}", first_ten(sent()).await);
}

async fn first_ten(numbers: impl Stream<Item = u64>) -> Vec<u64> {
    numbers.take(10).collect().await
}

struct Fibonacci {
    before: u64,
    last: u64,
}

impl Fibonacci {
    fn new() -> Self {
        Self { before: 1, last: 0 }
    }
}

impl Stream for Fibonacci {
    type Item = u64;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<u64>> {
        let Some(number) = self.before.checked_add(self.last) else {
            return Poll::Ready(None);
        };
        self.before = self.last;
        self.last = number;
        Poll::Ready(Some(number))
    }
}

fn unfolded() -> impl Stream<Item = u64> {
    stream::unfold((1_u64, 0), |(before, last)| async move {
        let number = before.checked_add(last)?;
        Some((number, (last, number)))
    })
}

fn yielded() -> impl Stream<Item = u64> {
    stream! {
        let (mut before, mut last) = (1_u64, 0);
        while let Some(number) = before.checked_add(last) {
            yield number;
            (before, last) = (last, number);
        }
    }
}

fn sent() -> impl Stream<Item = u64> {
    let (sender, mut receiver) = mpsc::channel(16);
    tokio::spawn(async move {
        let (mut before, mut last) = (1_u64, 0);
        while let Some(number) = before.checked_add(last) {
            if sender.send(number).await.is_err() {
                // The stream was dropped, and the receiver with it.
                return;
            }
            (before, last) = (last, number);
        }
    });
    stream::poll_fn(move |context| receiver.poll_recv(context))
}
