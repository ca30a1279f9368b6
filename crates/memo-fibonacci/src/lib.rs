//! A cache for async functions, and the Fibonacci numbers computed through it.
//!
//! [`memo`] is the cache, [`fibonacci`] the recursion. The program in `main.rs`
//! joins several calls of it. Read along in `docs/04-memo-fibonacci.md`.

pub mod fibonacci;
pub mod memo;
