//! An event loop by hand.
//!
//! - [`executor`] polls tasks: it's the standard library's `Future` and `Wake`, and a queue.
//! - [`timers`] wakes those that sleep.
//! - [`reactor`] wakes those that wait for a socket.
//! - [`lunch`] is an `async fn`, and beside it the enum that the compiler makes of such a
//!   function. The futures that both await are in [`kitchen`].

pub mod executor;
pub mod kitchen;
pub mod lunch;
pub mod reactor;
pub mod timers;
