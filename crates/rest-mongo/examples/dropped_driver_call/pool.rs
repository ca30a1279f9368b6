//! A collection, and what its driver reports about itself.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use mongodb::bson::Document;
use mongodb::error::Result;
use mongodb::event::EventHandler;
use mongodb::event::cmap::CmapEvent;
use mongodb::event::command::CommandEvent;
use mongodb::options::ClientOptions;
use mongodb::{Client, Collection};
use tokio::sync::Notify;

/// Counts the connections that are made, and tells when a command is sent.
#[derive(Default)]
pub struct Watch {
    /// How many connections the driver has opened.
    pub connections: AtomicU32,
    /// Notified when the driver sends an `insert`.
    pub insert_sent: Notify,
}

/// The orders in the MongoDB at `uri`, over one connection at a time.
pub async fn orders(uri: &str, watch: &Arc<Watch>) -> Result<Collection<Document>> {
    let mut options = ClientOptions::parse(uri).await?;
    options.max_pool_size = Some(1);

    let watcher = Arc::clone(watch);
    options.cmap_event_handler = Some(EventHandler::callback(move |event| {
        if let CmapEvent::ConnectionCreated(_) = event {
            watcher.connections.fetch_add(1, Ordering::Relaxed);
        }
    }));

    let watcher = Arc::clone(watch);
    options.command_event_handler = Some(EventHandler::callback(move |event| {
        if let CommandEvent::Started(command) = event
            && command.command_name == "insert"
        {
            watcher.insert_sent.notify_one();
        }
    }));

    let orders = Client::with_options(options)?
        .database("takeaway_mistakes")
        .collection("orders");
    orders.drop().await?;
    Ok(orders)
}
