//! The driver alone: `find_one`, and nothing around it.

use std::process;
use std::time::Duration;

use anyhow::ensure;
use bson::{Document, doc};
use futures::future::try_join_all;
use mongodb::Collection;
use serde::{Deserialize, Serialize};
use tokio::runtime::Builder;

use crate::document::{ID, collection};
use crate::load::{Caller, Cost, Span, Window};

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
pub fn run_child(order: &Order) -> anyhow::Result<Cost> {
    let mut runtime = if order.multi_thread {
        Builder::new_multi_thread()
    } else {
        Builder::new_current_thread()
    };
    runtime.enable_all().build()?.block_on(look_up(order))
}

async fn look_up(order: &Order) -> anyhow::Result<Cost> {
    let stuff = collection(&order.uri).await?;
    let window = Window::new(order.span);
    let tasks = (0..order.callers).map(|_| tokio::spawn(call(stuff.clone(), window)));
    let (results, used) = tokio::join!(
        try_join_all(tasks),
        window.watch(process::id(), order.mongod)
    );
    let took = results?.into_iter().collect::<anyhow::Result<Vec<_>>>()?;
    window.cost(&took, &used)
}

/// Looks up the document again and again; returns how long each answer took.
async fn call(stuff: Collection<Document>, window: Window) -> anyhow::Result<Vec<Duration>> {
    let mut caller = Caller::new(window);
    let ask = async || {
        let found = stuff.find_one(doc! { "_id": ID }).await?;
        ensure!(found.is_some(), "the document is not there");
        Ok(())
    };
    while caller.wait(ask()).await? {}
    Ok(caller.took())
}
