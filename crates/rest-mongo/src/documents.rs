//! The collection in MongoDB, behind a limit and a timeout.

use std::panic::resume_unwind;
use std::sync::Arc;
use std::time::Duration;

use bson::{Document, doc};
use mongodb::error::ErrorKind;
use mongodb::options::{Acknowledgment, ClientOptions, WriteConcern};
use mongodb::{Client, Collection};
use thiserror::Error;
use tokio::sync::Semaphore;
use tokio::task::JoinError;
use tokio::time::{Instant, timeout, timeout_at};

/// How many connections to MongoDB there may be, unless the URI says.
const POOL_SIZE: u32 = 64;

/// How many operations may run at a time, with those that no caller waits for any more.
const MAX_OPERATIONS: u32 = 4096;

/// How long an operation looks for a MongoDB to talk to, unless the URI says. Callers
/// are to learn within 2 s that there's none: the rest is for a machine that's busy.
const SERVER_SELECTION_TIMEOUT: Duration = Duration::from_secs(1);

// The codes with which MongoDB refuses a document, by the names that it gives them.
const BAD_VALUE: i32 = 2;
const OVERFLOW: i32 = 15;
const INVALID_BSON: i32 = 22;
const REFUSALS: [i32; 3] = [BAD_VALUE, OVERFLOW, INVALID_BSON];

/// Why an operation failed, in words that tell nothing about the database.
#[derive(Debug, Error)]
pub enum Error {
    /// There is no MongoDB to talk to, or it can't work now.
    #[error("the database is away; try again in a moment")]
    Unreachable(#[source] mongodb::error::Error),
    /// MongoDB didn't answer in time. It may still carry out the operation.
    #[error("the database took too long")]
    TooSlow,
    /// MongoDB doesn't take such a document: one that nests too deep, say.
    #[error("the database refuses this document")]
    Refused(#[source] mongodb::error::Error),
}

impl From<mongodb::error::Error> for Error {
    fn from(error: mongodb::error::Error) -> Self {
        match *error.kind {
            ErrorKind::Command(ref it) if REFUSALS.contains(&it.code) => Self::Refused(error),
            _ => Self::Unreachable(error),
        }
    }
}

/// The documents that the service keeps.
#[derive(Clone, Debug)]
pub struct Documents {
    collection: Collection<Document>,
    permits: Arc<Semaphore>,
    operation_timeout: Duration,
}

impl Documents {
    /// Opens the collection `stuff` of the database that `uri` names, or else of `demo`.
    /// No operation takes a caller longer than `operation_timeout`. A write counts as
    /// done when it's durable, unless the URI says otherwise. The error tells what is
    /// wrong with the URI; whether MongoDB is there shows at the first operation.
    pub async fn new(uri: &str, operation_timeout: Duration) -> mongodb::error::Result<Self> {
        let mut options = ClientOptions::parse(uri).await?;
        options.max_pool_size.get_or_insert(POOL_SIZE);
        options
            .server_selection_timeout
            .get_or_insert(SERVER_SELECTION_TIMEOUT);
        options.write_concern.get_or_insert_with(durable);
        let name = options.default_database.take().unwrap_or("demo".into());
        let database = Client::with_options(options)?.database(&name);
        Ok(Self {
            collection: database.collection("stuff"),
            permits: Arc::new(Semaphore::new(MAX_OPERATIONS as usize)),
            operation_timeout,
        })
    }

    /// Looks for MongoDB; if it isn't there, the log says why.
    pub async fn log_if_unreachable(self) {
        // An operation that fails is logged wherever it comes from.
        self.find("").await.ok();
    }

    /// Returns the document at `id`, if there is one.
    pub async fn find(&self, id: &str) -> Result<Option<Document>, Error> {
        let filter = doc! { "_id": id };
        let collection = self.collection.clone();
        let find = async move { collection.find_one(filter).await };
        self.run(find).await
    }

    /// Makes `document` the one at `id`; returns whether it's new there.
    pub async fn replace(&self, id: &str, document: Document) -> Result<bool, Error> {
        let filter = doc! { "_id": id };
        let collection = self.collection.clone();
        let replace = async move { collection.replace_one(filter, document).upsert(true).await };
        Ok(self.run(replace).await?.upserted_id.is_some())
    }

    /// Waits until no operation is under way, until `end` at the latest. An operation
    /// whose caller has left would otherwise be dropped with the runtime.
    pub async fn finish(&self, end: Instant) {
        // All the permits are back once the last operation has ended.
        let all = self.permits.acquire_many(MAX_OPERATIONS);
        if timeout_at(end, all).await.is_err() {
            tracing::warn!("stopped with operations unfinished");
        }
    }

    async fn run<T: Send + 'static>(
        &self,
        operation: impl Future<Output = mongodb::error::Result<T>> + Send + 'static,
    ) -> Result<T, Error> {
        let answer = async {
            // It fails only if the semaphore is closed, and we never close it.
            let permit = Arc::clone(&self.permits).acquire_owned().await;
            // When the client hangs up, this future is dropped half-way. An operation
            // of the driver must not be: so it gets a task of its own, which goes on.
            let task = tokio::spawn(async move {
                tracing::debug!("operation started");
                let result = operation.await;
                tracing::debug!("operation ended");
                drop(permit);
                result
            });
            // The task is never aborted, so if there's no result, it has panicked.
            let panic = |error: JoinError| resume_unwind(error.into_panic());
            task.await.unwrap_or_else(panic)
        };
        let Ok(result) = timeout(self.operation_timeout, answer).await else {
            return Err(Error::TooSlow);
        };
        // The log gets what callers aren't told: the driver's own words.
        Ok(result.inspect_err(|error| tracing::error!("MongoDB: {}", error.kind))?)
    }
}

/// Returns the write concern of a durable write. It's acknowledged when most members of
/// the replica set have it in the journal on their disks. From then on a crash can't
/// lose it, as long as those disks are there.
fn durable() -> WriteConcern {
    WriteConcern::builder()
        .w(Acknowledgment::Majority)
        .journal(true)
        .build()
}
