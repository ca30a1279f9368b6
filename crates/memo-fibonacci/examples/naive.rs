//! A cache that looks, computes and stores, as the one in Python does.
//!
//! Run it with `cargo run -p memo-fibonacci --example naive`. It prints what the
//! program of this stage prints, except that the results are in a tuple. Run it once
//! more with ` -- --slow` behind it, for every step to wait for 10 ms, and every number
//! is calculated three times.
//!
//! Read along in `docs/04-memo-fibonacci.md`.

use std::cell::RefCell;
use std::collections::HashMap;
use std::env;
use std::time::Duration;

use async_recursion::async_recursion;
use tokio::join;
use tokio::time::sleep;

const PAUSE: Duration = Duration::from_millis(10);

struct Fibonacci {
    known: RefCell<HashMap<u8, u64>>,
    pause: Option<Duration>,
}

impl Fibonacci {
    async fn fibn(&self, n: u8) -> u64 {
        let found = self.known.borrow().get(&n).copied();
        if let Some(value) = found {
            println!("found {n} in cache");
            return value;
        }
        let value = self.uncached(n).await;
        println!("calculated {n}");
        self.known.borrow_mut().insert(n, value);
        value
    }

    // `?Send`, because a `RefCell` isn't shared between threads.
    #[async_recursion(?Send)]
    async fn uncached(&self, n: u8) -> u64 {
        if let Some(pause) = self.pause {
            sleep(pause).await;
        }
        if n < 2 {
            return n.into();
        }
        self.fibn(n - 2).await + self.fibn(n - 1).await
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let slow = env::args().any(|argument| argument == "--slow");
    let fibonacci = Fibonacci {
        known: RefCell::default(),
        pause: slow.then_some(PAUSE),
    };
    let results = join!(fibonacci.fibn(4), fibonacci.fibn(4), fibonacci.fibn(4));
    println!("{results:?}");
}
