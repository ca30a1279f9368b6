//! A MongoDB to talk to.

use std::io::{Write, stderr};
use std::path::Path;

use crate::replica_set::ensure_primary;
use crate::server::Server;
use crate::{Engine, Error, Storage};

/// A MongoDB: one that runs somewhere, or a local server of our own.
///
/// Dropping it ends the local server too, a little later; [`LocalMongo::close`]
/// waits for that end. The server also ends when this process does, in any way.
#[derive(Debug)]
pub struct LocalMongo {
    uri: String,
    server: Option<Server>,
}

impl LocalMongo {
    /// Opens the MongoDB at `uri`, where there is one and it isn't empty: nothing is
    /// started or installed. Otherwise starts a local server with its data in `storage`.
    ///
    /// # Errors
    /// When the local server can't be installed or started.
    pub async fn open(uri: Option<String>, storage: Storage) -> Result<Self, Error> {
        match uri.filter(|uri| !uri.is_empty()) {
            Some(uri) => Ok(LocalMongo { uri, server: None }),
            None => Self::start(storage, 0).await,
        }
    }

    /// Starts a local server, and never uses any other MongoDB.
    ///
    /// It listens on `port` of the loopback address; for 0, on one that the system
    /// picks. It's ready for writes when this returns.
    ///
    /// # Errors
    /// When the server can't be installed or started.
    pub async fn start(storage: Storage, port: u16) -> Result<Self, Error> {
        let mut started = Self::start_member(storage, port).await?;
        match &mut started.server {
            Some(server) if server.engine() == Engine::Mongod => {
                let (port, folder) = (server.port(), server.folder().map(Path::to_owned));
                tokio::select! {
                    primary = ensure_primary(port, folder.as_deref()) => match primary {
                        Ok(()) => Ok(started),
                        // A server that has crashed says itself why. In any case, the
                        // data is free when this returns.
                        Err(error) => Err(started.close().await.err().unwrap_or(error)),
                    },
                    error = server.ended() => Err(error),
                }
            }
            _ => Ok(started),
        }
    }

    /// Starts a local server as [`LocalMongo::start`] does, but leaves it alone: with new
    /// data it is part of no replica set yet, and waits to be told of one.
    ///
    /// # Errors
    /// When the server can't be installed or started.
    pub async fn start_member(storage: Storage, port: u16) -> Result<Self, Error> {
        let mut unusable = Error::NoEngine;
        for engine in Engine::candidates()? {
            if let Error::Unusable { reason } = &unusable {
                // A message that can't be written doesn't keep the server from starting.
                let _ = writeln!(
                    stderr(),
                    "MongoDB's own server doesn't run on this machine: {reason}"
                );
            }
            let python = engine.python().await?;
            match Server::start(*engine, &python, port, &storage).await {
                Ok(server) => {
                    return Ok(LocalMongo {
                        uri: format!("mongodb://127.0.0.1:{}/", server.port()),
                        server: Some(server),
                    });
                }
                Err(error @ Error::Unusable { .. }) => unusable = error,
                Err(error) => return Err(error),
            }
        }
        Err(unusable)
    }

    /// Where it is, as a MongoDB connection string.
    pub fn uri(&self) -> &str {
        &self.uri
    }

    /// What the local server is; `None` when the MongoDB isn't ours.
    pub fn engine(&self) -> Option<Engine> {
        Some(self.server.as_ref()?.engine())
    }

    /// The port of the local server; `None` when the MongoDB isn't ours.
    pub fn port(&self) -> Option<u16> {
        Some(self.server.as_ref()?.port())
    }

    /// The process of the local server; `None` when the MongoDB isn't ours.
    pub fn pid(&self) -> Option<u32> {
        Some(self.server.as_ref()?.pid())
    }

    /// Completes when the local server ends although nobody has closed it, with the
    /// error to report. Never completes when the MongoDB isn't ours.
    pub async fn ended(&mut self) -> Error {
        match &mut self.server {
            Some(server) => server.ended().await,
            None => std::future::pending().await,
        }
    }

    /// Makes the local server crash, as `kill -9` does, and waits until it is gone.
    /// What that does to the data is worth a look. A MongoDB that isn't ours stays.
    pub async fn kill(self) {
        if let Some(server) = self.server {
            server.kill().await;
        }
    }

    /// Ends the local server, and waits until it is gone.
    ///
    /// # Errors
    /// When it didn't end well, for instance because it had been killed.
    pub async fn close(self) -> Result<(), Error> {
        match self.server {
            Some(server) => server.close().await,
            None => Ok(()),
        }
    }
}
