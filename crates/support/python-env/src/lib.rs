//! Python for the programs of this workspace that are written in it.
//!
//! [`for_script`] returns an interpreter that can run a script. Where a file
//! `requirements.txt` stands beside the script, its packages are installed first, into
//! an environment of their own under `target/`.

mod error;
mod installer;
mod interpreter;
mod packages;
mod script;
mod settings;

pub use error::Error;
pub use packages::Packages;
pub use script::for_script;
