//! Reading the body of a request, without blocking and without trust.

use std::pin::pin;

use futures::{Stream, StreamExt};
use warp::http::StatusCode;
use warp::{Buf, Error};

use crate::problem::Problem;

/// The size of the largest body, in bytes: 1 MiB.
pub const LIMIT: usize = 1024 * 1024;

/// Reads a body to its end, whether it came with a length or in chunks.
///
/// # Errors
///
/// 413 for more than [`LIMIT`] bytes; 400 for a body that breaks off.
pub async fn read(body: impl Stream<Item = Result<impl Buf, Error>>) -> Result<Vec<u8>, Problem> {
    let mut body = pin!(body);
    let mut bytes = Vec::new();
    let mut size = 0;
    while let Some(chunk) = body.next().await {
        let mut chunk = chunk.map_err(|_| Problem::bad_request("the body broke off"))?;
        size += chunk.remaining();
        // What is too much is read, for a client reads no answer while it still
        // sends, but it is not kept.
        while size <= LIMIT && chunk.has_remaining() {
            let part = chunk.chunk();
            bytes.extend_from_slice(part);
            chunk.advance(part.len());
        }
    }
    if size > LIMIT {
        let detail = format!("the body is larger than {LIMIT} bytes");
        return Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, detail));
    }
    Ok(bytes)
}
