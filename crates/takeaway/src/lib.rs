//! A restaurant with one cashier, run by a real runtime.
//!
//! # Layout
//!
//! - `customer.rs`: a customer is a future, and the kitchen is a timer.
//! - `cashier.rs`: the cashier is a current-thread runtime.
//! - `scenes.rs`: the list of the scenes. Each is a file in `scenes`, with what
//!   happens in it and how it's told. Read them in their order.
//! - `report.rs`, `labels.rs`, `text.rs`, `pictures.rs`: the report of a scene,
//!   and its two forms.
//! - `args.rs`, `orders.rs`, `run.rs`: the program around them.

mod args;
mod cashier;
mod customer;
mod labels;
mod orders;
mod pictures;
mod report;
mod run;
mod scenes;
mod text;

pub use args::Args;
pub use orders::{Order, Orders};
pub use report::{Panel, SceneReport};
pub use run::run;
pub use scenes::Scene;
