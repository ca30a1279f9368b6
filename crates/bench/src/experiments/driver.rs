//! The driver alone: `find_one`, and nothing around it.

use std::process;
use std::time::Duration;

use anyhow::{Context, ensure};
use bson::{Document, doc};
use futures::future::try_join_all;
use mongodb::options::ClientOptions;
use mongodb::{Client, Collection};
use serde::{Deserialize, Serialize};
use tokio::runtime::Builder;

use crate::experiments::service::ID;
use crate::load::{Caller, Cost, Span, Window};

/// How many connections to MongoDB there may be, unless the URI says: as many as the
/// service has.
const POOL: u32 = 64;

/// What is asked.
pub type Stuff = Collection<Document>;

/// What to look up, and how.
#[derive(Clone, Serialize, Deserialize)]
pub struct Order {
    pub uri: String,
    /// MongoDB's process, if it is ours.
    pub mongod: Option<u32>,
    /// How many look it up at once.
    pub callers: usize,
    /// Whether the runtime has a thread for each core, or one like the service.
    pub multi_thread: bool,
    pub span: Span,
}

/// Looks up the document, in a runtime of its own.
pub fn work(order: &Order) -> anyhow::Result<Cost> {
    let mut runtime = if order.multi_thread {
        Builder::new_multi_thread()
    } else {
        Builder::new_current_thread()
    };
    runtime.enable_all().build()?.block_on(look_up(order))
}

/// The collection that is asked, over as many connections as the service has.
pub async fn stuff(uri: &str) -> anyhow::Result<Stuff> {
    let mut options = ClientOptions::parse(uri).await?;
    options.max_pool_size.get_or_insert(POOL);
    let database = Client::with_options(options)?.default_database();
    let database = database.context("a URI without a database")?;
    Ok(database.collection("stuff"))
}

async fn look_up(order: &Order) -> anyhow::Result<Cost> {
    let stuff = stuff(&order.uri).await?;
    let window = Window::new(order.span);
    let callers = (0..order.callers).map(|_| tokio::spawn(caller(stuff.clone(), window)));
    let callers = try_join_all(callers);
    let (took, used) = tokio::join!(callers, window.watch(process::id(), order.mongod));
    let took = took?.into_iter().collect::<anyhow::Result<Vec<_>>>()?;
    window.cost(&took, &used)
}

async fn caller(stuff: Stuff, window: Window) -> anyhow::Result<Vec<Duration>> {
    let mut caller = Caller::new(window);
    let ask = async || {
        let found = stuff.find_one(doc! { "_id": ID }).await?;
        ensure!(found.is_some(), "the document is not there");
        Ok(())
    };
    while caller.wait(ask()).await? {}
    Ok(caller.took())
}
