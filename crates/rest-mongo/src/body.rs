//! Reading the body of a request, without blocking and without trust.

use std::pin::pin;

use futures::{Stream, StreamExt};
use warp::http::StatusCode;
use warp::{Buf, Error};

use crate::problem::Problem;

/// The size of the largest body, in bytes: 1 MiB.
const LIMIT: usize = 1024 * 1024;

/// Reads a body to its end, whether it came with a length or in chunks. The error
/// is 413 for more than 1 MiB, and 400 for a body that breaks off.
pub async fn read(body: impl Stream<Item = Result<impl Buf, Error>>) -> Result<Vec<u8>, Problem> {
    let mut body = pin!(body);
    let mut bytes = Vec::new();
    while let Some(chunk) = body.next().await {
        let mut chunk = chunk.map_err(|_| Problem::bad_request("the body broke off"))?;
        // What is too much is not kept. It is read, though: a client that still
        // sends does not listen for an answer.
        if bytes.len() <= LIMIT {
            bytes.extend_from_slice(&chunk.copy_to_bytes(chunk.remaining()));
        }
    }
    if bytes.len() > LIMIT {
        let detail = format!("the body is larger than {LIMIT} bytes");
        return Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, detail));
    }
    Ok(bytes)
}
