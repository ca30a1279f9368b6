//! An event loop by hand.
//!
//! - [`executor`] polls tasks: it's the standard library's `Future` and `Wake`, and a queue.
//! - [`timers`] wakes those that sleep.
//! - [`reactor`] wakes those that wait for a socket.

pub mod executor;
pub mod reactor;
pub mod timers;
