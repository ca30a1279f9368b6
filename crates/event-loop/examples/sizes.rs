//! The sizes of futures, by what they keep across an await.
//!
//! Run it with `cargo run -p event-loop --example sizes`. It prints the sizes in KiB, rounded
//! down, because the few bytes beyond that may depend on the compiler.
//!
//! Read along in `docs/10-what-the-compiler-makes.md`.

use tokio::join;

macro_rules! show {
    ($future:expr) => {
        let kib = size_of_val(&$future) / 1024;
        println!("{kib} KiB  {}", stringify!($future));
    };
}

fn main() {
    // None of these is ever polled.
    show!(after());
    show!(before());
    show!(across());
    show!(before_in_a_block());

    show!(outer());
    show!(one_after_the_other());
    show!(at_once());
    show!(passed_on(across()));
    show!(passed_on(passed_on(across())));

    show!(in_a_box());
    show!(in_a_vec());
}

async fn after() -> u32 {
    pause().await;
    let mut buffer = [0; 1024];
    fill(&mut buffer)
}

async fn before() -> u32 {
    let mut buffer = [0; 1024];
    let sum = fill(&mut buffer);
    pause().await;
    sum
}

async fn across() -> u32 {
    let mut buffer = [0; 1024];
    pause().await;
    fill(&mut buffer)
}

async fn before_in_a_block() -> u32 {
    let sum = {
        let mut buffer = [0; 1024];
        fill(&mut buffer)
    };
    pause().await;
    sum
}

async fn outer() -> u32 {
    across().await
}

async fn one_after_the_other() -> u32 {
    across().await + across().await
}

async fn at_once() -> u32 {
    let (first, second) = join!(across(), across());
    first + second
}

async fn passed_on(future: impl Future<Output = u32>) -> u32 {
    future.await
}

async fn in_a_box() -> u32 {
    Box::pin(across()).await
}

async fn in_a_vec() -> u32 {
    let mut buffer = vec![0; 1024];
    pause().await;
    fill(&mut buffer)
}

/// Stands for anything that's awaited.
async fn pause() {}

fn fill(buffer: &mut [u8]) -> u32 {
    buffer.fill(1);
    buffer.iter().copied().map(u32::from).sum()
}
