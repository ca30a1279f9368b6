//! The body of a request, read without blocking and without trust.

use std::pin::pin;
use std::time::Duration;

use futures::{Stream, StreamExt};
use tokio::time;
use warp::http::StatusCode;
use warp::{Buf, Error};

use crate::problem::Problem;

/// The size of the largest body: 1 MiB.
const MAX_BODY_BYTES: usize = 1024 * 1024;

/// Reads a body to its end, whether it came with a length or in chunks. The error
/// is 408 if that takes longer than `timeout`, 413 for more than 1 MiB, and 400 for
/// a body that breaks off.
pub async fn read(
    body: impl Stream<Item = Result<impl Buf, Error>>,
    timeout: Duration,
) -> Result<Vec<u8>, Problem> {
    time::timeout(timeout, read_to_end(body))
        .await
        .map_err(|_| Problem::new(StatusCode::REQUEST_TIMEOUT, "the body took too long"))?
}

async fn read_to_end(
    body: impl Stream<Item = Result<impl Buf, Error>>,
) -> Result<Vec<u8>, Problem> {
    let mut body = pin!(body);
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(chunk) = body.next().await {
        let mut chunk = chunk.map_err(|_| Problem::bad_request("the body broke off"))?;
        // We don't keep what's too much, but we do read it: a client that is still
        // sending doesn't listen for an answer.
        length += chunk.remaining();
        if length <= MAX_BODY_BYTES {
            bytes.extend_from_slice(&chunk.copy_to_bytes(chunk.remaining()));
        }
    }
    if length > MAX_BODY_BYTES {
        let detail = format!("the body is larger than {MAX_BODY_BYTES} bytes");
        return Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, detail));
    }
    Ok(bytes)
}
