//! The local server, from its installation to its end.

#[path = "../common/mod.rs"]
mod common;

mod durable;
mod install;
mod lifetime;
mod mongodb_uri;
mod temporary;
