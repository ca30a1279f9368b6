//! Serving routes until told to stop.

use std::convert::Infallible;

use tokio::net::TcpListener;
use warp::{Filter, Reply};

/// Serves `routes` on `listener` until `shutdown` is ready; then takes no new
/// connection, lets the requests in flight finish, and returns.
pub async fn serve<R>(
    listener: TcpListener,
    routes: R,
    shutdown: impl Future<Output = ()> + Send + 'static,
) where
    R: Filter<Error = Infallible> + Clone + Send + Sync + 'static,
    R::Extract: Reply,
{
    warp::serve(routes)
        .incoming(listener)
        .graceful(shutdown)
        .run()
        .await;
}
