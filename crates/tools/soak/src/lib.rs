//! Load on the service while its MongoDB is killed, hung and restarted.
//!
//! Read [`run`] first. [`ledger`] says which answers are right, [`tally`] which
//! are in time, and [`inject`] makes MongoDB fail.

pub mod args;
pub mod caller;
pub mod callers;
pub mod check;
pub mod database;
pub mod document;
pub mod fault;
pub mod inject;
pub mod ledger;
pub mod memory;
pub mod progress;
pub mod report;
pub mod run;
pub mod service;
pub mod table;
pub mod tally;
