//! The last check: what is stored, as the driver finds it without the service.

use std::collections::HashMap;

use anyhow::{Context, ensure};
use bson::Document;
use futures::TryStreamExt;
use mongodb::{Client, Collection};
use rest_mongo::extended_json::from_document;

use super::caller::read_number;
use super::ledger::Ledger;

/// Opens the collection that the service keeps its documents in.
pub async fn collection(uri: &str) -> anyhow::Result<Collection<Document>> {
    let database = Client::with_uri_str(uri).await?.default_database();
    Ok(database.context("no database")?.collection("stuff"))
}

/// Checks every id, and that there are no others.
///
/// # Errors
/// An id has a value that it cannot have, or MongoDB doesn't answer.
pub async fn check(uri: &str, ledgers: impl IntoIterator<Item = Ledger>) -> anyhow::Result<()> {
    let stored = collection(uri).await?.find(Document::new()).await?;
    let mut stored: HashMap<_, _> = stored
        .map_ok(from_document)
        .map_ok(|document| (document["_id"].as_str().map(str::to_owned), document))
        .try_collect()
        .await?;
    for mut ledger in ledgers {
        let document = stored.remove(&Some(ledger.id.clone()));
        let number = document
            .map(|it| read_number(&ledger.id, &it))
            .transpose()?;
        ledger.read(number)?;
    }
    ensure!(
        stored.is_empty(),
        "nobody has written {:?}",
        stored.values()
    );
    Ok(())
}
