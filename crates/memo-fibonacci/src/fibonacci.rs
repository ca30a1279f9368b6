//! The Fibonacci numbers, by a recursion that goes through the cache.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use async_recursion::async_recursion;
use tokio::time::sleep;

use crate::memo::{Lookup, Memo};

/// The largest argument whose Fibonacci number fits in a `u128`.
pub const LARGEST: u8 = 186;

/// Fibonacci numbers, with a cache of their own.
#[derive(Debug)]
pub struct Fibonacci {
    cache: Memo<u8, u128>,
    pause: Option<Duration>,
    report: fn(u8, Lookup<u128>),
}

impl Fibonacci {
    /// Starts with an empty cache.
    ///
    /// `pause` is how long every uncached step waits; with `None` no step ever
    /// suspends. `report` gets the argument and the result of each call.
    pub fn new(pause: Option<Duration>, report: fn(u8, Lookup<u128>)) -> Self {
        Self {
            cache: Memo::default(),
            pause,
            report,
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
        let compute = || self.uncached(n);
        let lookup = self.cache.get_or_try_compute(n, compute).await?;
        // The parentheses say that `report` is a field, not a method.
        (self.report)(n, lookup);
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
}

/// A Fibonacci number that does not fit in a `u128`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge {
    /// Its argument.
    pub n: u8,
}

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let n = self.n;
        write!(
            f,
            "fibn({n}) does not fit in 128 bits: {LARGEST} is the limit"
        )
    }
}

impl Error for TooLarge {}
