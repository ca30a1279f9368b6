//! The two handlers. Where an `await` has to wait, the thread serves others.

use warp::http::StatusCode;
use warp::{Reply, reply};

use crate::documents::Documents;
use crate::extended_json::{from_document, to_document};
use crate::problem::Problem;

/// Answers with the document at `id`, or 404.
pub async fn get(id: String, documents: Documents) -> Result<impl Reply, Problem> {
    let Some(document) = documents.find(&id).await? else {
        return Err(Problem::new(StatusCode::NOT_FOUND, "no such stuff"));
    };
    Ok(reply::json(&from_document(document)))
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
