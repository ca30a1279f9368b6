//! The handlers. Where an `await` has to wait, the thread serves others.

use std::future::ready;
use std::mem;

use futures::{Stream, StreamExt, TryStreamExt, stream};
use sync_wrapper::SyncStream;
use warp::http::StatusCode;
use warp::http::header::CONTENT_TYPE;
use warp::{Reply, reply};

use crate::documents::{Documents, Error, Page};
use crate::extended_json::{from_document, to_document};
use crate::problem::Problem;

/// Answers with the document at `id`, or 404.
pub async fn get(id: String, documents: Documents) -> Result<impl Reply, Problem> {
    let Some(document) = documents.find(&id).await? else {
        return Err(Problem::new(StatusCode::NOT_FOUND, "no such stuff"));
    };
    Ok(reply::json(&from_document(document)))
}

/// Answers with the documents of `page`, as a JSON array with a line for each. What fails
/// once the answer has begun breaks the connection.
pub async fn list(page: Page, documents: Documents) -> Result<impl Reply, Problem> {
    let documents = documents.list(page).await?;
    let mut separator = "\n";
    let lines = documents
        .inspect_err(|error| tracing::warn!("a list broke off: {error}"))
        .map_ok(move |document| {
            let separator = mem::replace(&mut separator, ",\n");
            format!("{separator}{}", from_document(document))
        });
    let array = once("[").chain(lines).chain(once("\n]\n"));
    // A reply has to be `Sync`, and a driver's future isn't.
    let body = reply::stream(SyncStream::new(array));
    Ok(reply::with_header(body, CONTENT_TYPE, "application/json"))
}

fn once(text: &str) -> impl Stream<Item = Result<String, Error>> + use<> {
    stream::once(ready(Ok(text.to_owned())))
}

/// Makes the JSON `body` the document at `id`: 201 if it's new there, else 200.
pub async fn put(id: String, documents: Documents, body: Vec<u8>) -> Result<impl Reply, Problem> {
    let created = documents.replace(&id, to_document(&body)?).await?;
    Ok(if created {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    })
}
