//! The routes: which request goes to which handler, and how it's taken apart.

use std::convert::Infallible;
use std::time::Duration;

use percent_encoding::percent_decode_str;
use warp::http::header::ALLOW;
use warp::http::{HeaderMap, StatusCode};
use warp::path::{FullPath, Tail};
use warp::reject::{self, Rejection};
use warp::{Filter, Reply, log};

use crate::documents::{Documents, Page};
use crate::problem::Problem;
use crate::{body, handlers};

/// Builds the routes; `serve` serves them. A client has `body_timeout` to send a body.
///
/// `Error = Infallible`: no rejection is left.
pub fn routes(
    documents: Documents,
    body_timeout: Duration,
) -> impl Filter<Extract = (impl Reply,), Error = Infallible> + Clone + Send + Sync + 'static {
    let list = list_routes(documents.clone());
    // Each request gets a clone of the collection, which shares one client.
    let documents = warp::any().map(move || documents.clone());
    let path = warp::path("stuff").and(warp::path::tail());
    let reads = warp::get().or(warp::head()).unify();
    let get = path
        .and(reads)
        .and(documents.clone())
        .then(async |path: Tail, documents| handlers::get(parse_id(&path)?, documents).await);
    let put = path
        .and(warp::put())
        .and(documents)
        .and(warp::header::headers_cloned())
        .and(warp::body::stream())
        // The future of an async closure would borrow `body_timeout`; this one has a copy.
        .then(move |path: Tail, documents, headers, body| async move {
            let id = parse_id(&path)?;
            check_headers(&headers)?;
            let body = body::read(body, body_timeout).await?;
            handlers::put(id, documents, body).await
        });
    let other = path.map(|_| method_not_allowed("use GET, HEAD or PUT", "GET, HEAD, PUT"));
    list.or(get)
        .or(put)
        .or(other)
        .recover(answer_unrouted)
        .with(log::custom(|info| {
            let (method, path, status) = (info.method(), info.path(), info.status().as_u16());
            tracing::info!(%method, path, status, elapsed = ?info.elapsed());
        }))
}

/// Builds the routes of `/stuff`, the list of all documents.
fn list_routes(
    documents: Documents,
) -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone + Send + Sync + 'static {
    // `full` panics for a target without a path, such as `example.org:443`; `path` lets none by.
    let path = warp::path("stuff")
        .and(warp::path::full())
        .and_then(check_list_path)
        .untuple_one();
    let reads = warp::get().or(warp::head()).unify();
    let query = warp::query::raw().or(warp::any().map(String::new)).unify();
    let list = path.and(reads).and(query).then(move |query: String| {
        let documents = documents.clone();
        async move { handlers::list(parse_page(&query)?, documents).await }
    });
    list.or(path.map(|| method_not_allowed("use GET or HEAD", "GET, HEAD")))
}

/// Accepts the path of the list, and not `/stuff/`, which would be an empty id.
async fn check_list_path(path: FullPath) -> Result<(), Rejection> {
    if path.as_str() == "/stuff" {
        Ok(())
    } else {
        Err(reject::not_found())
    }
}

/// Parses the query of a list: `after=ID` and `limit=N`, both of which may be missing.
fn parse_page(query: &str) -> Result<Page, Problem> {
    // `from_str` would replace what isn't UTF-8.
    percent_decode_str(query)
        .decode_utf8()
        .map_err(|_| Problem::bad_request("the query is not UTF-8"))?;
    serde_urlencoded::from_str(query)
        .map_err(|_| Problem::bad_request("the query may be after=ID&limit=N, with N from 1"))
}

/// Parses the id behind `/stuff/`: one segment, percent-encoded, of at most 1,024 bytes.
fn parse_id(path: &Tail) -> Result<String, Problem> {
    let segment = path.as_str();
    if segment.is_empty() || segment.contains('/') {
        return Err(nothing_here());
    }
    let id = percent_decode_str(segment)
        .decode_utf8()
        .map_err(|_| Problem::bad_request("the id is not UTF-8"))?;
    if id.len() > 1024 {
        let detail = "the id is longer than 1024 bytes";
        return Err(Problem::new(StatusCode::URI_TOO_LONG, detail));
    }
    Ok(id.into_owned())
}

/// Refuses a PUT whose headers ask for what this service doesn't do. A client that says
/// `If-None-Match: *` wants nothing replaced: to ignore that would cost a document.
fn check_headers(headers: &HeaderMap) -> Result<(), Problem> {
    for (name, value) in headers {
        let status = match name.as_str() {
            "content-encoding" => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "content-range" => StatusCode::BAD_REQUEST,
            "transfer-encoding" if value != "chunked" => StatusCode::NOT_IMPLEMENTED,
            name if name == "if" || name.starts_with("if-") => StatusCode::NOT_IMPLEMENTED,
            _ => continue,
        };
        let detail = format!("{name} isn't supported here");
        return Err(Problem::new(status, detail));
    }
    Ok(())
}

/// Refuses a method, and says which ones the path takes.
fn method_not_allowed(detail: &str, allowed: &'static str) -> Problem {
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, detail).with_header(ALLOW, allowed)
}

/// Answers a rejection. Handlers never reject, so no route took the request.
async fn answer_unrouted(_rejection: Rejection) -> Result<Problem, Infallible> {
    Ok(nothing_here())
}

fn nothing_here() -> Problem {
    Problem::new(StatusCode::NOT_FOUND, "nothing is at this path")
}
