//! The Fibonacci numbers as a stream, for the program and the tests of this stage.

mod fibonacci;

pub use fibonacci::{Overflow, fibonacci};
