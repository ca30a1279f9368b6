//! A MongoDB to talk to.

use crate::server::Server;
use crate::{Data, Error, python};

/// A MongoDB: one that runs somewhere, or an embedded server of our own.
///
/// Dropping it ends the embedded server too, a little later. [`Kitchen::close`]
/// waits for that end. The server also ends when this process does, in any way.
#[derive(Debug)]
pub struct Kitchen {
    uri: String,
    server: Option<Server>,
}

impl Kitchen {
    /// The MongoDB at `uri`, where there is one and it is not empty: nothing is
    /// started or installed. Otherwise an embedded server with its data in `data`.
    ///
    /// # Errors
    /// When the embedded server cannot be installed or started.
    pub async fn open(uri: Option<String>, data: Data) -> Result<Self, Error> {
        match uri.filter(|uri| !uri.is_empty()) {
            Some(uri) => Ok(Kitchen { uri, server: None }),
            None => Self::embedded(data, 0).await,
        }
    }

    /// An embedded server, and never any other MongoDB.
    ///
    /// It listens on `port` of the loopback address; for 0, on one that the system
    /// picks.
    ///
    /// # Errors
    /// When the embedded server cannot be installed or started.
    pub async fn embedded(data: Data, port: u16) -> Result<Self, Error> {
        let python = python().await?;
        let folder = data.folder()?;
        let (server, uri) = Server::start(&python, port, folder.as_deref()).await?;
        Ok(Kitchen {
            uri,
            server: Some(server),
        })
    }

    /// Where it is, as a MongoDB connection string.
    pub fn uri(&self) -> &str {
        &self.uri
    }

    /// The embedded server's process; `None` when it has ended or is not ours.
    pub fn pid(&self) -> Option<u32> {
        self.server.as_ref()?.pid()
    }

    /// Completes when the embedded server ends although nobody has closed it, with
    /// the error to report. Never completes when the server is not ours.
    pub async fn ended(&mut self) -> Error {
        match &mut self.server {
            Some(server) => server.ended().await,
            None => std::future::pending().await,
        }
    }

    /// Ends the embedded server, and waits until it is gone.
    ///
    /// # Errors
    /// When it did not end well, for instance because it had been killed.
    pub async fn close(self) -> Result<(), Error> {
        match self.server {
            Some(server) => server.close().await,
            None => Ok(()),
        }
    }
}
