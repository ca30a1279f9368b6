//! The cost of the async machinery: one recursion, three ways.
//!
//! Run it with `cargo bench -p memo-fibonacci`. Each way computes `fibn(90)` with
//! a fresh cache, and asks for it twice more. Nothing waits, and nothing prints.
//!
//! Read along in `docs/11-what-async-buys-you.md`.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::sync::Mutex;

use async_recursion::async_recursion;
use criterion::{Criterion, criterion_group, criterion_main};
use futures::future::{join3, try_join3};
use memo_fibonacci::fibonacci::Fibonacci;
use tokio::runtime::Builder;

const N: u8 = 90;

/// The cache of the first two ways.
type Cache = BTreeMap<u8, u128>;

/// A function that looks, computes and stores.
fn synchronous(cache: &mut Cache, n: u8) -> u128 {
    if let Some(&value) = cache.get(&n) {
        return value;
    }
    let value = if n < 2 {
        n.into()
    } else {
        synchronous(cache, n - 2) + synchronous(cache, n - 1)
    };
    cache.insert(n, value);
    value
}

/// The same as an async function. Calls that wait would compute it several times.
#[async_recursion]
async fn naive(cache: &Mutex<Cache>, n: u8) -> u128 {
    let lock = || cache.lock().expect("nobody panics");
    if let Some(&value) = lock().get(&n) {
        return value;
    }
    let value = if n < 2 {
        n.into()
    } else {
        naive(cache, n - 2).await + naive(cache, n - 1).await
    };
    lock().insert(n, value);
    value
}

fn machinery(criterion: &mut Criterion) {
    let runtime = Builder::new_current_thread().build().expect("a runtime");
    criterion.bench_function("synchronous", |bench| {
        bench.iter(|| {
            let (mut cache, n) = (Cache::new(), black_box(N));
            [(); 3].map(|()| synchronous(&mut cache, n))
        });
    });
    criterion.bench_function("naive", |bench| {
        bench.iter(|| {
            let (cache, n) = (Mutex::default(), black_box(N));
            runtime.block_on(join3(naive(&cache, n), naive(&cache, n), naive(&cache, n)))
        });
    });
    criterion.bench_function("single-flight", |bench| {
        bench.iter(|| {
            let (cache, n) = (Fibonacci::new(None, |_, _| ()), black_box(N));
            runtime.block_on(try_join3(cache.fibn(n), cache.fibn(n), cache.fibn(n)))
        });
    });
}

criterion_group!(benches, machinery);
criterion_main!(benches);
