//! The answer to a request that failed: a problem, as RFC 9457 has it.

use serde_json::json;
use warp::http::StatusCode;
use warp::reply::{Reply, Response, json, with_header, with_status};

use crate::{documents, extended_json};

/// An answer with an `application/problem+json` body.
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    detail: String,
}

impl Problem {
    /// Makes a problem with a sentence that tells the caller more than the status.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        let detail = detail.into();
        Self { status, detail }
    }

    /// Makes a problem of the caller's own making: 400.
    pub fn bad_request(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, detail)
    }
}

impl From<extended_json::Error> for Problem {
    fn from(error: extended_json::Error) -> Self {
        Self::bad_request(error.to_string())
    }
}

impl From<documents::Error> for Problem {
    fn from(error: documents::Error) -> Self {
        let status = match error {
            documents::Error::Refused(_) => StatusCode::BAD_REQUEST,
            documents::Error::Duplicate(_) => StatusCode::CONFLICT,
            documents::Error::Unreadable(_) => StatusCode::INTERNAL_SERVER_ERROR,
            documents::Error::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
            documents::Error::Unreachable(_) => StatusCode::SERVICE_UNAVAILABLE,
            documents::Error::TooSlow => StatusCode::GATEWAY_TIMEOUT,
        };
        Self::new(status, error.to_string())
    }
}

impl Reply for Problem {
    fn into_response(self) -> Response {
        let title = self.status.canonical_reason();
        let body = json!({"title": title, "status": self.status.as_u16(), "detail": self.detail});
        let reply = with_status(json(&body), self.status);
        let reply = with_header(reply, "content-type", "application/problem+json");
        let (name, value) = match self.status {
            StatusCode::SERVICE_UNAVAILABLE => ("retry-after", "1"),
            StatusCode::METHOD_NOT_ALLOWED => ("allow", "GET, HEAD, PUT"),
            _ => return reply.into_response(),
        };
        with_header(reply, name, value).into_response()
    }
}
