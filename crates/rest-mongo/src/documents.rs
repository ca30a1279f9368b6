//! The collection in MongoDB, behind a limit and a timeout.

mod error;

use std::num::NonZeroU32;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::time::Duration;

use bson::{Document, doc};
use futures::{Stream, TryStreamExt, stream};
use mongodb::options::{Acknowledgment, ClientOptions, WriteConcern};
use mongodb::{Client, Collection, Cursor};
use serde::Deserialize;
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout, timeout_at};

pub use error::Error;

/// How many connections to MongoDB there may be, unless the URI says.
const POOL_SIZE: u32 = 64;

/// How many operations may run at a time, with those that no caller waits for any more.
const MAX_OPERATIONS: u32 = 4096;

/// How long an operation looks for a MongoDB to talk to, unless the URI says. It's half
/// of the 2 s within which callers are to learn that there's none. The other half is for
/// a machine that's busy.
const SERVER_SELECTION_TIMEOUT: Duration = Duration::from_secs(1);

/// How many documents MongoDB sends at a time for a list.
const BATCH_SIZE: u32 = 100;

/// The documents that the service keeps.
#[derive(Clone, Debug)]
pub struct Documents {
    collection: Collection<Document>,
    permits: Arc<Semaphore>,
    operation_timeout: Duration,
}

/// A part of all documents, in the order of their ids.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// The id after which the page begins; without one, it begins at the first document.
    #[serde(default)]
    pub after: String,
    /// How many documents there are at most; without a limit, it's all of them.
    pub limit: Option<NonZeroU32>,
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

    /// Returns the document at `id`, if there is one.
    pub async fn find(&self, id: &str) -> Result<Option<Document>, Error> {
        let collection = self.collection.clone();
        let filter = doc! { "_id": id };
        self.run(async move { collection.find_one(filter).await })
            .await
    }

    /// Returns the documents of `page` in the order of their ids. They're taken from MongoDB
    /// when somebody asks for them, each within `operation_timeout`.
    pub async fn list(
        &self,
        page: Page,
    ) -> Result<impl Stream<Item = Result<Document, Error>> + use<>, Error> {
        let collection = self.collection.clone();
        let filter = doc! { "_id": { "$gt": page.after } };
        // To MongoDB, a limit of 0 is none.
        let limit = page.limit.map_or(0, |limit| limit.get().into());
        let open = async move {
            collection
                .find(filter)
                .sort(doc! { "_id": 1 })
                .limit(limit)
                .batch_size(BATCH_SIZE)
                .await
        };
        let cursor = self.run(open).await?;
        let documents = self.clone();
        Ok(stream::try_unfold(cursor, move |cursor| {
            documents.clone().take_one(cursor)
        }))
    }

    /// Makes `document` the one at `id`; returns whether it's new there.
    pub async fn replace(&self, id: &str, document: Document) -> Result<bool, Error> {
        let collection = self.collection.clone();
        let filter = doc! { "_id": id };
        let replace = async move { collection.replace_one(filter, document).upsert(true).await };
        Ok(self.run(replace).await?.upserted_id.is_some())
    }

    /// Waits until no operation is under way, until `deadline` at the latest. An
    /// operation whose caller has left would otherwise be dropped with the runtime.
    pub async fn finish(&self, deadline: Instant) {
        // All the permits are back once the last operation has ended.
        let all = self.permits.acquire_many(MAX_OPERATIONS);
        if timeout_at(deadline, all).await.is_err() {
            tracing::warn!("stopped with operations unfinished");
        }
    }

    /// Takes a document from a cursor, if there is another one, and gives the cursor back.
    async fn take_one(
        self,
        mut cursor: Cursor<Document>,
    ) -> Result<Option<(Document, Cursor<Document>)>, Error> {
        let next = async move { Ok(cursor.try_next().await?.map(|document| (document, cursor))) };
        self.run(next).await
    }

    /// Runs an operation for a caller, who waits no longer than `operation_timeout`.
    async fn run<T: Send + 'static>(
        &self,
        operation: impl Future<Output = mongodb::error::Result<T>> + Send + 'static,
    ) -> Result<T, Error> {
        timeout(self.operation_timeout, self.run_to_the_end(operation))
            .await
            .map_err(|_| Error::TooSlow)?
            .map_err(Error::from)
    }

    /// Runs an operation. Once begun, it runs to its end, even if this future is dropped.
    async fn run_to_the_end<T: Send + 'static>(
        &self,
        operation: impl Future<Output = mongodb::error::Result<T>> + Send + 'static,
    ) -> mongodb::error::Result<T> {
        let permit = Arc::clone(&self.permits)
            .acquire_owned()
            .await
            .expect("the semaphore is never closed");
        let task = tokio::spawn(async move {
            tracing::debug!("operation started");
            let result = operation.await;
            tracing::debug!("operation ended");
            drop(permit);
            // The log gets what callers aren't told: the driver's own words.
            result.inspect_err(|error| tracing::error!("MongoDB: {}", error.kind))
        });
        // The task is never aborted, so if there's no result, it has panicked.
        task.await
            .unwrap_or_else(|error| resume_unwind(error.into_panic()))
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
