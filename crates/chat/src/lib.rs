//! A chat room over TCP, in which a slow guest costs the others nothing.
//!
//! # Layout
//!
//! - [`server`] takes connections, a task for each, and closes the room in bounded time.
//! - [`guest`] is one connection: its name, the lines it sends, the lines it gets.
//! - [`room`] is an actor: one task that owns the names of the guests and what was said.
//! - [`messages`] keeps what was said, in memory or in a file.
//! - [`client`] is the other end of a connection, and [`retry`] makes it patient.
//!
//! Read along in `docs/09-chat.md`.

pub mod args;
pub mod client;
pub mod guest;
pub mod messages;
pub mod name;
pub mod retry;
pub mod room;
pub mod server;
pub mod shutdown_signal;
