//! Which request is answered by which handler.

use std::convert::Infallible;

use warp::http::StatusCode;
use warp::reject::{MethodNotAllowed, Rejection};
use warp::{Filter, Reply, log};

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
    let reads = warp::get().or(warp::head()).unify();
    let get = path.clone().and(reads).then(handlers::get);
    let put = path.and(warp::put()).and(warp::body::stream());
    let put = put.then(handlers::put);
    get.or(put).recover(unrouted).with(log::custom(|info| {
        let (method, path, status) = (info.method(), info.path(), info.status().as_u16());
        tracing::info!(%method, path, status, elapsed = ?info.elapsed());
    }))
}

/// Handlers never reject, so a rejection means that no route took the request.
async fn unrouted(rejection: Rejection) -> Result<Problem, Infallible> {
    Ok(if rejection.find::<MethodNotAllowed>().is_some() {
        Problem::new(StatusCode::METHOD_NOT_ALLOWED, "use GET, HEAD or PUT")
    } else {
        Problem::new(StatusCode::NOT_FOUND, "nothing is at this path")
    })
}
