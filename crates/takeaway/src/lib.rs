//! A restaurant with one cashier, played by a real runtime.
//!
//! - A customer is a future (`customer.rs`).
//! - The cashier is a current-thread runtime (`cashier.rs`).
//! - The kitchen is a timer of that runtime (`customer.rs`).
//! - Coins are a call that blocks its thread (`coins.rs`).
//! - A receipt is something to clean up (`receipt.rs`).
//!
//! Each scene is one file in `scenes`. Read them in their order.

mod arguments;
mod cashier;
mod coins;
mod customer;
mod pictures;
mod play;
mod playbill;
mod plays;
mod receipt;
mod run;
mod scenes;

pub use arguments::Arguments;
pub use customer::Order;
pub use play::{Act, Evening, Play, Scene};
pub use run::run;
