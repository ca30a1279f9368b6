//! Reading the body of a request, without blocking and without trust.

use std::pin::pin;
use std::time::Duration;

use futures::{Stream, StreamExt};
use tokio::time::timeout;
use warp::http::StatusCode;
use warp::{Buf, Error};

use crate::problem::Problem;

/// The size of the largest body, in bytes: 1 MiB.
pub const LIMIT: usize = 1024 * 1024;

/// Reads a body to its end, whether it came with a length or in chunks.
///
/// # Errors
///
/// 413 for more than [`LIMIT`] bytes, 408 for one that takes longer than
/// `deadline`, 400 for one that breaks off.
pub async fn read(
    body: impl Stream<Item = Result<impl Buf, Error>>,
    deadline: Duration,
) -> Result<Vec<u8>, Problem> {
    timeout(deadline, read_all(body)).await.unwrap_or_else(|_| {
        let detail = "the body took too long";
        Err(Problem::new(StatusCode::REQUEST_TIMEOUT, detail))
    })
}

async fn read_all(body: impl Stream<Item = Result<impl Buf, Error>>) -> Result<Vec<u8>, Problem> {
    let mut body = pin!(body);
    let mut bytes = Vec::new();
    let mut size = 0;
    while let Some(chunk) = body.next().await {
        let mut chunk = chunk.map_err(|_| Problem::bad_request("the body broke off"))?;
        size += chunk.remaining();
        // What is too much is not kept. It is read, though: a client that still
        // sends does not listen for an answer.
        if size <= LIMIT {
            bytes.extend_from_slice(&chunk.copy_to_bytes(chunk.remaining()));
        }
    }
    if size > LIMIT {
        let detail = format!("the body is larger than {LIMIT} bytes");
        return Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, detail));
    }
    Ok(bytes)
}
