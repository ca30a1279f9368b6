//! The HTTP server, and its graceful stop.

use std::convert::Infallible;
use std::panic::AssertUnwindSafe;
use std::pin::pin;
use std::time::Duration;

use futures::FutureExt;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::time::{Instant, sleep, timeout_at};
use tokio_io_timeout::TimeoutWriter;
use warp::http::StatusCode;
use warp::reply::Response;
use warp::{Filter, Reply};

use crate::problem::Problem;

/// How long a client may take to send the head of a request.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);

/// How long a client may take nothing of what it's sent.
const WRITE_TIMEOUT: Duration = Duration::from_secs(10);

/// Serves `routes` on `listener` until `shutdown` is ready; then takes no new
/// connection, and returns when the requests in flight are answered, after
/// `grace_time` at the latest. Returns the deadline, for whatever else must stop by then.
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
    let routes = TowerToHyperService::new(warp::service(routes));
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIMEOUT);
    let service = service_fn(move |request| catch_panic(routes.call(request)));
    let graceful = GracefulShutdown::new();
    let mut shutdown = pin!(shutdown);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut shutdown => break,
        };
        let stream = match accepted {
            Ok((stream, _)) => stream,
            Err(error) => {
                // Most likely too many files are open, so a connection has to end first.
                tracing::warn!("cannot take a connection: {error}");
                sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let mut timed = TimeoutWriter::new(stream);
        timed.set_timeout(Some(WRITE_TIMEOUT));
        let connection = http.serve_connection(TokioIo::new(Box::pin(timed)), service.clone());
        tokio::spawn(graceful.watch(connection));
    }
    drop(listener);
    let deadline = Instant::now() + grace_time;
    if timeout_at(deadline, graceful.shutdown()).await.is_err() {
        tracing::warn!("stopped with requests unfinished");
    }
    deadline
}

/// Awaits an answer; if the handler panics instead, the answer is a 500.
async fn catch_panic(
    answer: impl Future<Output = Result<Response, Infallible>>,
) -> Result<Response, Infallible> {
    // What a panic has left half-done is dropped with the future, so nobody sees it.
    AssertUnwindSafe(answer)
        .catch_unwind()
        .await
        .unwrap_or_else(|_panic| {
            let detail = "the service has a bug; its log says where";
            Ok(Problem::new(StatusCode::INTERNAL_SERVER_ERROR, detail).into_response())
        })
}
