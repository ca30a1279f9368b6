//! The last check: what is stored, as the driver finds it without the service.

use std::collections::HashMap;

use bson::Document;
use futures::TryStreamExt;
use mongodb::Client;
use rest_mongo::extended_json::from_document;

use crate::document::number;
use crate::ledger::Ledger;
use crate::report::{Report, Trouble};

/// Checks every id, and that there are no others.
///
/// # Errors
/// MongoDB does not answer.
pub async fn stored(
    uri: &str,
    ledgers: Vec<Ledger>,
    report: &mut Report,
) -> mongodb::error::Result<()> {
    let client = Client::with_uri_str(uri).await?;
    let stuff = client.database("demo").collection::<Document>("stuff");
    let mut found: HashMap<_, _> = stuff
        .find(Document::new())
        .await?
        .map_ok(|document| {
            let id = document.get_str("_id").unwrap_or_default().to_owned();
            (id, document)
        })
        .try_collect()
        .await?;
    for mut ledger in ledgers {
        let json = found
            .remove(&ledger.id)
            .map(|it| from_document(it).to_string());
        let number = json.as_ref().map(|json| number(&ledger.id, json));
        match number {
            Some(None) => report.found(Trouble::Wrong, format!("{json:?} is stored")),
            Some(number) => report.judge(ledger.read(number)),
            None => report.judge(ledger.read(None)),
        }
        report.ids += 1;
        report.belated += ledger.belated;
    }
    for document in found.into_values() {
        report.found(Trouble::Wrong, format!("nobody has written {document}"));
    }
    client.shutdown().await;
    Ok(())
}
