//! The two handlers. Where an `await` has to wait, the thread serves others.

use extended_json::{from_document, to_document};
use futures::Stream;
use percent_encoding::percent_decode_str;
use tokio::time::timeout;
use warp::http::StatusCode;
use warp::path::Tail;
use warp::{Buf, Error, Reply, reply};

use crate::body;
use crate::problem::Problem;
use crate::stuff::Stuff;

/// Answers with the document at `path`, or 404.
pub async fn get(path: Tail, stuff: Stuff) -> Result<impl Reply, Problem> {
    let Some(document) = stuff.find(&id(&path)?).await? else {
        return Err(Problem::new(StatusCode::NOT_FOUND, "no such stuff"));
    };
    Ok(reply::json(&from_document(document)))
}

/// Makes the JSON body the document at `path`: 201 if it is new there, else 200.
pub async fn put(
    path: Tail,
    stuff: Stuff,
    body: impl Stream<Item = Result<impl Buf, Error>>,
) -> Result<impl Reply, Problem> {
    let id = id(&path)?;
    let late = Problem::new(StatusCode::REQUEST_TIMEOUT, "the body took too long");
    let body = timeout(stuff.deadline, body::read(body))
        .await
        .or(Err(late))??;
    let created = stuff.replace(&id, to_document(&body)?).await?;
    Ok(if created {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    })
}

/// The id behind `/stuff/`: one segment, percent-encoded, of at most 1,024 bytes.
fn id(path: &Tail) -> Result<String, Problem> {
    let segment = path.as_str();
    if segment.is_empty() || segment.contains('/') {
        let detail = "nothing is at this path";
        return Err(Problem::new(StatusCode::NOT_FOUND, detail));
    }
    let id = percent_decode_str(segment).decode_utf8();
    let id = id.map_err(|_| Problem::bad_request("the id is not UTF-8"))?;
    if id.len() > 1024 {
        let detail = "the id is longer than 1024 bytes";
        return Err(Problem::new(StatusCode::URI_TOO_LONG, detail));
    }
    Ok(id.into_owned())
}
