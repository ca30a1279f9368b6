//! The answer to a request that failed: a problem, as RFC 9457 has it.

use serde_json::json;
use warp::http::StatusCode;
use warp::http::header::{CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER};
use warp::reply::{self, Reply, Response, with_status};

use crate::{documents, extended_json};

/// An answer with an `application/problem+json` body.
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    detail: String,
    header: Option<(HeaderName, HeaderValue)>,
}

impl Problem {
    /// Makes a problem with a sentence that tells the caller more than the status.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self {
            status,
            detail: detail.into(),
            header: None,
        }
    }

    /// Adds the one header that this problem has and others don't, such as `Retry-After`.
    pub fn with_header(self, name: HeaderName, value: &'static str) -> Self {
        Self {
            header: Some((name, HeaderValue::from_static(value))),
            ..self
        }
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
        let problem = |status| Self::new(status, error.to_string());
        match error {
            documents::Error::Refused(_) => problem(StatusCode::BAD_REQUEST),
            documents::Error::Duplicate(_) => problem(StatusCode::CONFLICT),
            documents::Error::Unreadable(_) => problem(StatusCode::INTERNAL_SERVER_ERROR),
            documents::Error::Failed(_) => problem(StatusCode::INTERNAL_SERVER_ERROR),
            documents::Error::Unreachable(_) => {
                problem(StatusCode::SERVICE_UNAVAILABLE).with_header(RETRY_AFTER, "1")
            }
            documents::Error::TooSlow => problem(StatusCode::GATEWAY_TIMEOUT),
        }
    }
}

impl Reply for Problem {
    fn into_response(self) -> Response {
        let title = self.status.canonical_reason();
        let body = json!({"title": title, "status": self.status.as_u16(), "detail": self.detail});
        let mut response = with_status(reply::json(&body), self.status).into_response();
        let headers = response.headers_mut();
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        headers.extend(self.header);
        response
    }
}
