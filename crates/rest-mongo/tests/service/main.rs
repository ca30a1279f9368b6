//! The service, scenario by scenario, apart from what its Python twin has too.

#[path = "../common/mod.rs"]
mod common;

mod collection;
mod command_line;
mod database;
mod defaults;
mod extended_json;
mod headers;
mod hostile;
mod list;
mod log;
mod openapi;
mod panics;
mod refusals;
mod round_trip;
