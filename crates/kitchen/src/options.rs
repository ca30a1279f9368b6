//! Which MongoDB a program uses, chosen by its user.

use clap::Args;

use crate::{Data, Error, Kitchen};

/// The flags of a program that needs a MongoDB.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// The MongoDB to use; without one, an embedded server is started
    #[arg(long, env, value_name = "URI", hide_env_values = true)]
    pub mongodb_uri: Option<String>,

    /// Let the embedded server forget its data at the end
    #[arg(long, env = "KITCHEN_TEMPORARY")]
    pub temporary: bool,
}

impl Options {
    /// Where an embedded server keeps its data.
    pub fn data(&self) -> Data {
        if self.temporary {
            Data::Temporary
        } else {
            Data::Kept
        }
    }

    /// Opens that MongoDB, as [`Kitchen::open`] does.
    ///
    /// # Errors
    /// When the embedded server cannot be installed or started.
    pub async fn open(self) -> Result<Kitchen, Error> {
        let data = self.data();
        Kitchen::open(self.mongodb_uri, data).await
    }
}
