//! What a caller is told when there is no better answer: RFC 9457.

use mongodb::error::ErrorKind;
use serde_json::json;
use warp::http::StatusCode;
use warp::reply::{Reply, Response, json, with_header, with_status};

/// An answer with an `application/problem+json` body.
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    detail: String,
}

impl Problem {
    /// A problem, with a sentence that tells the caller more than the status.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        let detail = detail.into();
        Self { status, detail }
    }

    /// A problem of the caller's own making: 400.
    pub fn bad_request(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, detail)
    }
}

impl From<extended_json::Error> for Problem {
    fn from(error: extended_json::Error) -> Self {
        Self::bad_request(error.to_string())
    }
}

impl From<mongodb::error::Error> for Problem {
    /// The log gets the error; the caller is not told how the inside looks.
    fn from(error: mongodb::error::Error) -> Self {
        tracing::error!("MongoDB: {}", error.kind);
        match *error.kind {
            // A bad value, a document that nests too deep, invalid BSON.
            ErrorKind::Command(refusal) if [2, 15, 22].contains(&refusal.code) => {
                Self::bad_request("the database refuses this document")
            }
            _ => {
                let detail = "the database is away; try again in a moment";
                Self::new(StatusCode::SERVICE_UNAVAILABLE, detail)
            }
        }
    }
}

impl Reply for Problem {
    fn into_response(self) -> Response {
        let title = self.status.canonical_reason();
        let body = json!({"title": title, "status": self.status.as_u16(), "detail": self.detail});
        let reply = with_status(json(&body), self.status);
        let reply = with_header(reply, "content-type", "application/problem+json");
        match self.status {
            StatusCode::SERVICE_UNAVAILABLE => {
                with_header(reply, "retry-after", "1").into_response()
            }
            StatusCode::METHOD_NOT_ALLOWED => {
                with_header(reply, "allow", "GET, HEAD, PUT").into_response()
            }
            _ => reply.into_response(),
        }
    }
}
