//! The memory of a stream without end.

use std::future::ready;
use std::mem::size_of_val;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use futures::{StreamExt, stream};

const MILLION: usize = 1_000_000;

#[tokio::test]
async fn a_million_values_of_a_stream_without_end_are_there_one_at_a_time() {
    let counters = Arc::new(Counters::default());
    let taken = stream::repeat_with(|| Plate::new(&counters))
        .then(ready)
        .filter(|_| ready(true))
        .take(MILLION)
        .fold(0, |count, _plate| ready(count + 1))
        .await;
    assert_eq!(taken, MILLION);
    assert_eq!(counters.made.load(Ordering::Relaxed), MILLION);
    assert_eq!(counters.alive.load(Ordering::Relaxed), 0);
    assert_eq!(counters.most.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn a_stream_is_no_larger_after_a_million_values() {
    let mut numbers = Box::pin(stream::unfold(0_u64, |number| async move {
        Some((number, number.wrapping_add(1)))
    }));
    let size = size_of_val(&*numbers);
    for expected in 0..MILLION as u64 {
        assert_eq!(numbers.next().await, Some(expected));
    }
    assert!(size <= 64, "{size} bytes");
}

/// How many plates were made, are there now, and were there at once.
#[derive(Default)]
struct Counters {
    made: AtomicUsize,
    alive: AtomicUsize,
    most: AtomicUsize,
}

struct Plate(Arc<Counters>);

impl Plate {
    fn new(counters: &Arc<Counters>) -> Self {
        counters.made.fetch_add(1, Ordering::Relaxed);
        let alive = counters.alive.fetch_add(1, Ordering::Relaxed) + 1;
        counters.most.fetch_max(alive, Ordering::Relaxed);
        Self(Arc::clone(counters))
    }
}

impl Drop for Plate {
    fn drop(&mut self) {
        self.0.alive.fetch_sub(1, Ordering::Relaxed);
    }
}
