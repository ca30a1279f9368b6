//! The two handlers. Where an `await` has to wait, the thread serves others.

use futures::Stream;
use warp::http::StatusCode;
use warp::path::Tail;
use warp::{Buf, Error, Reply, reply};

use crate::id::Id;
use crate::problem::Problem;
use crate::stuff::Stuff;
use crate::{body, json};

/// Answers with the document at `path`, as JSON.
///
/// # Errors
///
/// 404 where there is none, and what [`Stuff::find`] says.
pub async fn get(path: Tail, stuff: Stuff) -> Result<impl Reply, Problem> {
    let id: Id = path.as_str().parse()?;
    let document = stuff.find(&id).await?;
    let document = document.ok_or(Problem::not_found("no such stuff"))?;
    Ok(reply::json(&json::from_document(document)))
}

/// Makes the JSON body the document at `path`: 201 if it is new there, else 200.
///
/// # Errors
///
/// 400, 408 and 413 for the body, and what [`Stuff::replace`] says.
pub async fn put(
    path: Tail,
    stuff: Stuff,
    body: impl Stream<Item = Result<impl Buf, Error>>,
) -> Result<impl Reply, Problem> {
    let id: Id = path.as_str().parse()?;
    let body = body::read(body, stuff.deadline).await?;
    let document = json::to_document(&id, &body)?;
    let created = stuff.replace(&id, document).await?;
    Ok(if created {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    })
}
