//! Which request is answered by which handler.

use std::convert::Infallible;

use bson::Document;
use mongodb::Collection;
use warp::http::StatusCode;
use warp::path::FullPath;
use warp::reject::{self, MethodNotAllowed, Rejection};
use warp::{Filter, Reply, reply};

use crate::problem::Problem;
use crate::stuff;

/// The routes of the service over `collection`, apart from serving them.
///
/// That nothing is left to reject shows in the type: `Error = Infallible`.
pub fn routes(
    collection: Collection<Document>,
) -> impl Filter<Extract = (impl Reply,), Error = Infallible> + Clone + Send + Sync + 'static {
    let collection = warp::any().map(move || collection.clone());
    let path = no_trailing_slash()
        .and(warp::path!("stuff" / String))
        .and(collection);

    let get = path
        .clone()
        .and(warp::get().or(warp::head()).unify())
        .then(stuff::get);
    let put = path
        .and(warp::put())
        .and(warp::body::stream())
        .then(stuff::put);

    get.or(put).recover(unrouted).with(warp::log::custom(log))
}

/// warp takes `/stuff/17/` for `/stuff/17`; here a document has one path.
fn no_trailing_slash() -> impl Filter<Extract = (), Error = Rejection> + Copy {
    warp::path::full()
        .and_then(async |path: FullPath| match path.as_str().ends_with('/') {
            true => Err(reject::not_found()),
            false => Ok(()),
        })
        .untuple_one()
}

/// Handlers never reject, so a rejection means that no route took the request.
async fn unrouted(rejection: Rejection) -> Result<impl Reply, Infallible> {
    Ok(if rejection.find::<MethodNotAllowed>().is_some() {
        let detail = "this path takes GET, HEAD and PUT";
        let problem = Problem::new(StatusCode::METHOD_NOT_ALLOWED, detail);
        reply::with_header(problem, "allow", "GET, HEAD, PUT").into_response()
    } else {
        Problem::new(StatusCode::NOT_FOUND, "nothing is at this path").into_response()
    })
}

fn log(info: warp::log::Info<'_>) {
    let (method, path, status) = (info.method(), info.path(), info.status().as_u16());
    tracing::info!(%method, path, status, elapsed = ?info.elapsed());
}
