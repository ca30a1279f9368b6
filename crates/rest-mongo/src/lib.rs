//! A REST service over a MongoDB collection. No thread waits for callers or for MongoDB.
//!
//! [`routes`] says what is answered, [`server`] serves it, and the other modules
//! each do one step of an answer. `openapi.json` describes it for its callers.
//! Read along in `docs/06-rest-mongo.md`, and in `docs/06-when-the-kitchen-burns.md`.

pub mod args;
pub mod body;
pub mod documents;
pub mod extended_json;
pub mod handlers;
pub mod problem;
pub mod routes;
pub mod server;
pub mod shutdown_signal;
