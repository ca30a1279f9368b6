//! Command-line flags that choose a MongoDB.

use std::env;

use clap::builder::{FalseyValueParser, Resettable};
use clap::{Arg, Parser};

use crate::{Error, LocalMongo, Storage};

/// The flags of a program that needs a MongoDB.
#[derive(Clone, Debug, Parser)]
pub struct Options {
    /// The MongoDB to use; without one, a local server is started
    #[arg(long, env, value_name = "URI", hide_env_values = true)]
    pub mongodb_uri: Option<String>,

    /// Let the local server forget its data at the end
    #[arg(long, env = "LOCAL_MONGO_TEMPORARY", value_parser = FalseyValueParser::new())]
    pub temporary: bool,
}

impl Options {
    /// Returns where a local server keeps its data.
    pub fn storage(&self) -> Storage {
        if self.temporary {
            Storage::Temporary
        } else {
            Storage::Persistent
        }
    }

    /// Opens that MongoDB, as [`LocalMongo::open`] does.
    ///
    /// # Errors
    /// When the local server can't be installed or started.
    pub async fn open(self) -> Result<LocalMongo, Error> {
        let storage = self.storage();
        LocalMongo::open(self.mongodb_uri, storage).await
    }
}

/// Makes a variable that's set to nothing count as one that isn't set, as an argument of
/// clap's `mut_args`.
pub fn ignore_empty_variable(argument: Arg) -> Arg {
    let value = argument.get_env().and_then(env::var_os);
    if value.is_some_and(|value| value.is_empty()) {
        return argument.env(Resettable::Reset);
    }
    argument
}
