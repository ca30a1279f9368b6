//! `openapi.json` says what the service does: no less, and no more.

mod answers;
mod description;
mod methods;
mod references;
mod schemathesis;
