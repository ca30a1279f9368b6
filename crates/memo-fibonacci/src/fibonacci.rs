//! The Fibonacci numbers, by a recursion that goes through the cache.

use std::time::Duration;

use async_recursion::async_recursion;
use thiserror::Error;
use tokio::time::sleep;

use crate::memo::{Lookup, Memo};

/// The largest argument whose Fibonacci number fits in a `u128`.
pub const LARGEST: u8 = 186;

/// Fibonacci numbers, with a cache of their own.
#[derive(Debug)]
pub struct Fibonacci {
    cache: Memo<u8, u128>,
    pause: Option<Duration>,
    on_lookup: fn(u8, Lookup<u128>),
}

impl Fibonacci {
    /// Starts with an empty cache.
    ///
    /// `pause` is how long every uncached step waits; with `None` no step ever
    /// suspends. `on_lookup` gets the argument and the result of each call.
    pub fn new(pause: Option<Duration>, on_lookup: fn(u8, Lookup<u128>)) -> Self {
        Self {
            cache: Memo::default(),
            pause,
            on_lookup,
        }
    }

    /// The `n`-th Fibonacci number, through the cache.
    ///
    /// An `n` of one byte also bounds the depth of the recursion.
    ///
    /// # Errors
    ///
    /// [`TooLarge`] if `n` is over [`LARGEST`].
    pub async fn fibn(&self, n: u8) -> Result<u128, TooLarge> {
        let lookup = self
            .cache
            .get_or_try_compute(n, async || self.uncached(n).await)
            .await?;
        self.report(n, lookup);
        Ok(lookup.into_value())
    }

    /// The plain recursion; what it calls is the cached function.
    #[async_recursion]
    async fn uncached(&self, n: u8) -> Result<u128, TooLarge> {
        if let Some(pause) = self.pause {
            sleep(pause).await;
        }
        if n < 2 {
            return Ok(n.into());
        }
        let a = self.fibn(n - 2).await?;
        let b = self.fibn(n - 1).await?;
        a.checked_add(b).ok_or(TooLarge { n })
    }

    /// Hands the result of a call to the function that [`Fibonacci::new`] was given.
    fn report(&self, n: u8, lookup: Lookup<u128>) {
        (self.on_lookup)(n, lookup);
    }
}

/// A Fibonacci number that does not fit in a `u128`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("fibn({n}) does not fit in 128 bits: {LARGEST} is the limit")]
pub struct TooLarge {
    /// Its argument.
    pub n: u8,
}
