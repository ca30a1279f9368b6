//! What callers see when the kitchen burns: real processes, killed and stopped.

#![cfg(unix)]

#[path = "../common/mod.rs"]
mod common;

mod away;
mod burning;
mod crowd;
mod hang_up;
mod hung;
mod killed;
mod slow_clients;
