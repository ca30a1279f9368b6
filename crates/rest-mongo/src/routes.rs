//! Which request is answered by which handler.

use std::convert::Infallible;

use warp::http::StatusCode;
use warp::reject::{MethodNotAllowed, Rejection};
use warp::{Filter, Reply, log, reply};

use crate::handlers;
use crate::problem::Problem;
use crate::stuff::Stuff;

/// The routes of the service, apart from serving them.
///
/// That nothing is left to reject shows in the type: `Error = Infallible`.
pub fn routes(
    stuff: Stuff,
) -> impl Filter<Extract = (impl Reply,), Error = Infallible> + Clone + Send + Sync + 'static {
    // Each request gets a clone of the collection, which shares one client.
    let stuff = warp::any().map(move || stuff.clone());
    let path = warp::path("stuff").and(warp::path::tail()).and(stuff);
    let get = path
        .clone()
        .and(warp::get().or(warp::head()).unify())
        .then(handlers::get);
    let put = path
        .and(warp::put())
        .and(warp::body::stream())
        .then(handlers::put);
    get.or(put).recover(unrouted).with(log::custom(|info| {
        let (method, path, status) = (info.method(), info.path(), info.status().as_u16());
        tracing::info!(%method, path, status, elapsed = ?info.elapsed());
    }))
}

/// Handlers never reject, so a rejection means that no route took the request.
async fn unrouted(rejection: Rejection) -> Result<impl Reply, Infallible> {
    Ok(if rejection.find::<MethodNotAllowed>().is_some() {
        let detail = "this path takes GET, HEAD and PUT";
        let problem = Problem::new(StatusCode::METHOD_NOT_ALLOWED, detail);
        reply::with_header(problem, "allow", "GET, HEAD, PUT").into_response()
    } else {
        Problem::not_found("nothing is at this path").into_response()
    })
}
