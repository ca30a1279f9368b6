//! `openapi.json` says what the service does: no less, and no more.

#[path = "../common/mod.rs"]
mod common;

mod answers;
mod description;
mod methods;
mod schemathesis;
