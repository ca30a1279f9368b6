//! The lesson: a cache that forgets who is already computing.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::time::Duration;

use futures::future::join3;
use tokio::time::sleep;

/// Looks, computes, stores: as the cache of the Python program does.
#[derive(Default)]
struct Naive {
    values: RefCell<HashMap<u32, u32>>,
    computed: Cell<u32>,
}

impl Naive {
    async fn double(&self, n: u32, pause: Option<Duration>) -> u32 {
        if let Some(&value) = self.values.borrow().get(&n) {
            return value;
        }
        // While this caller waits here, the next one looks and finds nothing.
        if let Some(pause) = pause {
            sleep(pause).await;
        }
        self.computed.set(self.computed.get() + 1);
        self.values.borrow_mut().insert(n, 2 * n);
        2 * n
    }
}

async fn computations_of_three_calls(pause: Option<Duration>) -> u32 {
    let naive = Naive::default();
    let calls = join3(
        naive.double(4, pause),
        naive.double(4, pause),
        naive.double(4, pause),
    );
    assert_eq!(calls.await, (8, 8, 8));
    naive.computed.get()
}

#[tokio::test(start_paused = true)]
async fn a_naive_cache_computes_once_while_nothing_waits() {
    assert_eq!(computations_of_three_calls(None).await, 1);
}

#[tokio::test(start_paused = true)]
async fn a_naive_cache_computes_three_times_as_soon_as_something_waits() {
    let pause = Some(Duration::from_millis(100));
    assert_eq!(computations_of_three_calls(pause).await, 3);
}
