//! The two handlers. Each `await` gives the thread to other requests.

use bson::{Document, doc};
use futures::Stream;
use mongodb::Collection;
use warp::http::StatusCode;
use warp::{Buf, Reply, reply};

use crate::id::Id;
use crate::problem::Problem;
use crate::{body, json};

/// Answers with the document at `id`, as JSON.
///
/// # Errors
///
/// 404 where there is none; 400 for an id that is none.
pub async fn get(id: String, stuff: Collection<Document>) -> Result<impl Reply, Problem> {
    let id: Id = id.parse()?;
    let found = stuff.find_one(doc! { "_id": id.as_str() }).await?;
    let document = found.ok_or(Problem::new(StatusCode::NOT_FOUND, "no such stuff"))?;
    Ok(reply::json(&json::from_document(document)))
}

/// Makes the JSON body the document at `id`: 201 if it is new there, else 200.
///
/// # Errors
///
/// 400 for an id or a body that is none; 413 for a body that is too large.
pub async fn put(
    id: String,
    stuff: Collection<Document>,
    body: impl Stream<Item = Result<impl Buf, warp::Error>>,
) -> Result<impl Reply, Problem> {
    let id: Id = id.parse()?;
    let document = json::to_document(&id, &body::read(body).await?)?;
    let filter = doc! { "_id": id.as_str() };
    let result = stuff.replace_one(filter, document).upsert(true).await?;
    Ok(match result.upserted_id {
        Some(_) => StatusCode::CREATED,
        None => StatusCode::OK,
    })
}
