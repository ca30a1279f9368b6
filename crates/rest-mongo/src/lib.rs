//! A REST service over a MongoDB collection; no part of it blocks.
//!
//! `openapi.json` beside this folder describes it for its callers.
//!
//! [`routes`] says what is answered, [`server`] serves it. The other modules
//! each do one step of an answer. Read along in `docs/4-rest-mongo.md`.

pub mod body;
pub mod config;
pub mod handlers;
pub mod id;
pub mod json;
pub mod problem;
pub mod routes;
pub mod server;
pub mod stuff;
