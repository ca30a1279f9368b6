//! The kitchen: a MongoDB for stage 4, on a machine that has none.
//!
//! Where `MONGODB_URI` is set, that is the MongoDB, and nothing is started or
//! installed. Otherwise the kitchen starts an embedded server, SecantusDB, in a
//! Python environment of its own under `target/kitchen/`. That environment is
//! installed once, which takes a minute at most; a server starts in half a second.
//!
//! The environment variable `KITCHEN_HOME` names another folder to hold the Python
//! environment and the data.
//!
//! Run one in the foreground with `just kitchen`. It prints its URI.

mod error;
mod home;
mod install;
mod interpreter;
mod kitchen;
mod options;
mod server;
mod startup;
mod stop;
mod venv;

pub use error::Error;
pub use home::Data;
pub use install::{python, tool};
pub use kitchen::Kitchen;
pub use options::Options;
pub use stop::stop_signal;
