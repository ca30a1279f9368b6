//! The collection of the service, as another client of MongoDB sees it.

use bson::{Document, RawDocumentBuf, doc};
use mongodb::options::IndexOptions;
use mongodb::{Client, Collection, IndexModel};

/// The collection in the database that the URI names.
pub async fn stuff(uri: &str) -> Collection<RawDocumentBuf> {
    let client = Client::with_uri_str(uri).await.expect("a client");
    let database = client.default_database().expect("named in the URI");
    database.collection("stuff")
}

/// Stores a document as it is, whatever is in it.
pub async fn store(stuff: &Collection<RawDocumentBuf>, document: RawDocumentBuf) {
    let id = document.get_str("_id").expect("an id");
    let replace = stuff.replace_one(doc! { "_id": id }, &document);
    replace.upsert(true).await.expect("stored");
}

/// Lets a value of this key occur only once.
pub async fn make_unique(stuff: &Collection<RawDocumentBuf>, key: &str) {
    let unique = IndexOptions::builder().unique(true).sparse(true).build();
    let index = IndexModel::builder().keys(doc! { key: 1 }).options(unique);
    stuff.create_index(index.build()).await.expect("an index");
}

/// Lets the collection take only documents for which the rule is true.
pub async fn validate(stuff: &Collection<RawDocumentBuf>, rule: Document) {
    let client = stuff.client().clone();
    let database = client.database(&stuff.namespace().db);
    let validate = doc! { "collMod": "stuff", "validator": rule };
    database.run_command(validate).await.expect("a rule");
}
