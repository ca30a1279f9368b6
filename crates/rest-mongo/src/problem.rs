//! What a caller is told when there is no better answer: RFC 9457.

use mongodb::error::ErrorKind;
use serde_json::json;
use warp::http::StatusCode;
use warp::http::header::{CONTENT_TYPE, RETRY_AFTER};
use warp::reply::{Reply, Response, json, with_header, with_status};

/// The codes with which MongoDB refuses a document: a bad value, one that nests
/// too deep, invalid BSON.
const REFUSALS: [i32; 3] = [2, 15, 22];

/// An answer with an `application/problem+json` body.
#[derive(Clone, Debug, PartialEq, Eq)]
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

    /// Nothing is there: 404.
    pub fn not_found(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, detail)
    }

    /// A problem of the caller's own making: 400.
    pub fn bad_request(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, detail)
    }
}

impl From<mongodb::error::Error> for Problem {
    /// The log gets the error; the caller is not told how the inside looks.
    fn from(error: mongodb::error::Error) -> Self {
        tracing::error!("MongoDB: {}", error.kind);
        if let ErrorKind::Command(refusal) = &*error.kind
            && REFUSALS.contains(&refusal.code)
        {
            return Self::bad_request("the database refuses this document");
        }
        let detail = "the database is away; try again in a moment";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, detail)
    }
}

impl Reply for Problem {
    fn into_response(self) -> Response {
        let body = json!({
            "title": self.status.canonical_reason(),
            "status": self.status.as_u16(),
            "detail": self.detail,
        });
        let reply = with_status(json(&body), self.status);
        let reply = with_header(reply, CONTENT_TYPE, "application/problem+json");
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            return with_header(reply, RETRY_AFTER, "1").into_response();
        }
        reply.into_response()
    }
}
