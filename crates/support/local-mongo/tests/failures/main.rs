//! Each failure is one sentence, with the way out.

#![cfg(unix)]

#[path = "../common/mod.rs"]
mod common;

mod data;
mod foreign;
mod machine;
mod mongod;
mod network;
mod python;
mod server;
