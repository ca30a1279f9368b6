//! The collection in MongoDB, behind a limit and a deadline.

use std::sync::Arc;
use std::time::Duration;

use bson::{Document, doc};
use mongodb::options::{Acknowledgment, ClientOptions, WriteConcern};
use mongodb::{Client, Collection};
use tokio::sync::Semaphore;
use tokio::time::timeout;
use warp::http::StatusCode;

use crate::problem::Problem;

/// How many connections to MongoDB there may be, unless the URI says.
const POOL: u32 = 64;

/// How many calls may be under way, those that nobody waits for any more included.
const CALLS: usize = 4096;

/// How long a call looks for a MongoDB to talk to, unless the URI says. A 503 is to
/// come within 2 s: the rest is for a machine that is busy.
const SELECTION: Duration = Duration::from_secs(1);

/// The documents that the service keeps.
#[derive(Clone, Debug)]
pub struct Stuff {
    collection: Collection<Document>,
    calls: Arc<Semaphore>,
    /// How long a caller waits at most, and is waited for.
    pub deadline: Duration,
}

impl Stuff {
    /// The collection `stuff` of the database that `uri` names, or else of `demo`.
    /// No call takes a caller longer than `deadline`. A write counts as done when it is
    /// durable, unless the URI says otherwise. An error tells what is wrong
    /// with the URI; whether anybody is there shows at the first call.
    pub async fn new(uri: &str, deadline: Duration) -> mongodb::error::Result<Self> {
        let mut options = ClientOptions::parse(uri).await?;
        options.max_pool_size.get_or_insert(POOL);
        options.server_selection_timeout.get_or_insert(SELECTION);
        options.write_concern.get_or_insert_with(durable);
        let database = options.default_database.take().unwrap_or("demo".into());
        let database = Client::with_options(options)?.database(&database);
        Ok(Self {
            collection: database.collection("stuff"),
            calls: Arc::new(Semaphore::new(CALLS)),
            deadline,
        })
    }

    /// Looks for MongoDB; if it is not there, the log says so.
    pub async fn look(self) {
        self.find("").await.ok();
    }

    /// The document at `id`, if there is one. The error is 503 if MongoDB is away,
    /// and 504 if it does not answer in time.
    pub async fn find(&self, id: &str) -> Result<Option<Document>, Problem> {
        let filter = doc! { "_id": id };
        let stuff = self.collection.clone();
        self.call(async move { stuff.find_one(filter).await }).await
    }

    /// Makes `document` the one at `id`; returns whether it is new there. The error
    /// is 400 for a document that MongoDB refuses, or as for [`Stuff::find`].
    pub async fn replace(&self, id: &str, document: Document) -> Result<bool, Problem> {
        let filter = doc! { "_id": id };
        let stuff = self.collection.clone();
        let replace = async move { stuff.replace_one(filter, document).upsert(true).await };
        Ok(self.call(replace).await?.upserted_id.is_some())
    }

    async fn call<T: Send + 'static>(
        &self,
        call: impl Future<Output = mongodb::error::Result<T>> + Send + 'static,
    ) -> Result<T, Problem> {
        let answer = async {
            // It fails only if the semaphore is closed, and nobody closes it.
            let permit = Arc::clone(&self.calls).acquire_owned().await;
            // When the client hangs up, this future is dropped half-way. A call of
            // the driver must not be: so it gets a task of its own, which goes on.
            let task = tokio::spawn(async move {
                tracing::debug!("a call begins");
                let result = call.await;
                tracing::debug!("a call ends");
                drop(permit);
                result
            });
            task.await
        };
        match timeout(self.deadline, answer).await {
            Ok(Ok(result)) => Ok(result?),
            Ok(Err(panicked)) => std::panic::resume_unwind(panicked.into_panic()),
            Err(_) => {
                let detail = "the database took too long";
                Err(Problem::new(StatusCode::GATEWAY_TIMEOUT, detail))
            }
        }
    }
}

/// A write is acknowledged when most members of the replica set have it in the journal
/// on their disks. From then on a crash can't lose it, as long as those disks are there.
fn durable() -> WriteConcern {
    WriteConcern::builder()
        .w(Acknowledgment::Majority)
        .journal(true)
        .build()
}
