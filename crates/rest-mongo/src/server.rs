//! The HTTP server, and its graceful stop.

use std::convert::Infallible;
use std::pin::pin;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::time::{Instant, sleep, timeout_at};
use warp::{Filter, Reply};

/// How long a client may take to send the head of a request.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);

/// Serves `routes` on `listener` until `shutdown` is ready; then takes no new
/// connection, and returns when the requests in flight are answered, after
/// `grace_time` at the latest. Returns the moment at which that ends.
pub async fn serve<R>(
    listener: TcpListener,
    routes: R,
    shutdown: impl Future<Output = ()>,
    grace_time: Duration,
) -> Instant
where
    R: Filter<Extract: Reply, Error = Infallible> + Clone + Send + Sync + 'static,
{
    // warp's own server has no deadline for heads, so hyper serves warp's routes.
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIMEOUT);
    let service = TowerToHyperService::new(warp::service(routes));
    let graceful = GracefulShutdown::new();
    let mut shutdown = pin!(shutdown);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut shutdown => break,
        };
        let Ok((stream, _)) = accepted else {
            // Most likely too many files are open, so a connection has to end first.
            tracing::warn!("cannot take a connection");
            sleep(Duration::from_millis(100)).await;
            continue;
        };
        let connection = http.serve_connection(TokioIo::new(stream), service.clone());
        tokio::spawn(graceful.watch(connection));
    }
    drop(listener);
    let end = Instant::now() + grace_time;
    if timeout_at(end, graceful.shutdown()).await.is_err() {
        tracing::warn!("stopped with requests unfinished");
    }
    end
}
