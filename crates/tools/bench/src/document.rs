//! The document that every caller asks for, and the collection that it's in.

use anyhow::Context;
use bson::{Document, doc};
use mongodb::options::ClientOptions;
use mongodb::{Client, Collection};

/// The id of the document.
pub const ID: &str = "order-17";

/// How many connections to MongoDB there may be, unless the URI says: as many as the
/// service has.
const POOL_SIZE: u32 = 64;

/// Returns the document.
pub fn document() -> Document {
    doc! {
        "_id": ID, "dish": "pizza", "olives": 7, "price": 8.5, "to go": true,
        "extras": ["cheese", "basil"], "customer": { "name": "Ada", "waits": true },
    }
}

/// Opens the collection, over as many connections as the service has.
///
/// # Errors
///
/// The URI isn't one, or names no database.
pub async fn collection(uri: &str) -> anyhow::Result<Collection<Document>> {
    let mut options = ClientOptions::parse(uri).await?;
    options.max_pool_size.get_or_insert(POOL_SIZE);
    let database = Client::with_options(options)?
        .default_database()
        .context("a URI without a database")?;
    Ok(database.collection("stuff"))
}
