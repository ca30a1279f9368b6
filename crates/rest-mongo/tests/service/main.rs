//! The service, scenario by scenario, apart from what its Python twin has too.

#[path = "../common/mod.rs"]
mod common;

mod command_line;
mod defaults;
mod extended_json;
mod hostile;
mod openapi;
mod refusals;
mod round_trip;
