//! The cost of an item: one sum, taken from a loop and from several streams.
//!
//! Run it with `cargo bench -p streams`. Each way adds up the same Fibonacci numbers,
//! which wrap around where 64 bits end. Nothing waits but for room in a channel, and
//! nothing prints.
//!
//! Read along in `docs/11-what-async-buys-you.md`.

use std::future::ready;
use std::hint::black_box;
use std::iter;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

use async_stream::stream;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use futures::stream::{self, Stream, StreamExt};
use tokio::runtime::Builder;
use tokio::sync::mpsc;

/// How many numbers a sum has.
const ITEMS: usize = 10_000;

struct Fibonacci {
    before: u64,
    last: u64,
}

impl Fibonacci {
    /// Begins where the compiler can't see it, or it might compute the sum in advance.
    fn new() -> Self {
        let (before, last) = black_box((1, 0));
        Self { before, last }
    }

    fn step(&mut self) -> u64 {
        let number = self.before.wrapping_add(self.last);
        self.before = self.last;
        self.last = number;
        number
    }
}

impl Stream for Fibonacci {
    type Item = u64;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<u64>> {
        Poll::Ready(Some(self.step()))
    }
}

fn looped() -> u64 {
    let mut numbers = Fibonacci::new();
    let mut sum = 0_u64;
    for _ in 0..ITEMS {
        sum = sum.wrapping_add(numbers.step());
    }
    sum
}

fn iterated() -> u64 {
    let mut numbers = Fibonacci::new();
    iter::repeat_with(|| numbers.step())
        .take(ITEMS)
        .fold(0, u64::wrapping_add)
}

fn unfolded() -> impl Stream<Item = u64> {
    stream::unfold(Fibonacci::new(), |mut numbers| async move {
        Some((numbers.step(), numbers))
    })
}

fn yielded() -> impl Stream<Item = u64> {
    stream! {
        let mut numbers = Fibonacci::new();
        loop {
            yield numbers.step();
        }
    }
}

/// Has a task send the numbers. With `block_on` of a multi-thread runtime, it runs on
/// another thread than the sum.
fn sent(room: usize) -> impl Stream<Item = u64> {
    let (sender, mut receiver) = mpsc::channel(room);
    tokio::spawn(send_all(sender, Fibonacci::new()));
    stream::poll_fn(move |context| receiver.poll_recv(context))
}

async fn send_all(sender: mpsc::Sender<u64>, mut numbers: Fibonacci) {
    while sender.send(numbers.step()).await.is_ok() {}
}

async fn sum(numbers: impl Stream<Item = u64>) -> u64 {
    let mut numbers = pin!(numbers.take(ITEMS));
    let mut sum = 0_u64;
    while let Some(number) = numbers.next().await {
        sum = sum.wrapping_add(number);
    }
    sum
}

fn items(criterion: &mut Criterion) {
    let one_thread = Builder::new_current_thread().build().expect("a runtime");
    let two_threads = Builder::new_multi_thread()
        // The other one is the thread of `block_on`.
        .worker_threads(1)
        .build()
        .expect("a runtime");
    let mut group = criterion.benchmark_group("items");
    group.throughput(Throughput::Elements(ITEMS as u64));

    group.bench_function("loop", |bench| bench.iter(looped));
    group.bench_function("iterator", |bench| bench.iter(iterated));
    group.bench_function("by-hand", |bench| {
        bench.iter(|| one_thread.block_on(sum(Fibonacci::new())));
    });
    group.bench_function("unfold", |bench| {
        bench.iter(|| one_thread.block_on(sum(unfolded())));
    });
    group.bench_function("macro", |bench| {
        bench.iter(|| one_thread.block_on(sum(yielded())));
    });
    group.bench_function("then", |bench| {
        bench.iter(|| one_thread.block_on(sum(Fibonacci::new().then(ready))));
    });
    group.bench_function("buffer-unordered", |bench| {
        let buffered = || Fibonacci::new().map(ready).buffer_unordered(3);
        bench.iter(|| one_thread.block_on(sum(buffered())));
    });
    for (name, runtime, room) in [
        ("one-thread-16", &one_thread, 16),
        ("two-threads-16", &two_threads, 16),
        ("two-threads-1", &two_threads, 1),
    ] {
        group.bench_function(name, |bench| {
            bench.iter(|| runtime.block_on(async { sum(sent(room)).await }));
        });
    }
    group.finish();
}

criterion_group!(benches, items);
criterion_main!(benches);
