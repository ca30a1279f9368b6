//! Serving routes, until Ctrl-C or the SIGTERM that a supervisor sends.

use std::convert::Infallible;
use std::io;
use std::pin::pin;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::{sleep, timeout};
use warp::{Filter, Reply};

/// How long a client may take to send the head of a request.
const HEAD: Duration = Duration::from_secs(10);

/// How long to wait when no connection can be taken: something must end first.
const EXHAUSTED: Duration = Duration::from_millis(100);

/// Serves `routes` on `listener` until `shutdown` is ready; then takes no new
/// connection, and returns when the requests in flight are answered, after
/// `grace` at the latest.
pub async fn serve<R>(
    listener: TcpListener,
    routes: R,
    shutdown: impl Future<Output = ()>,
    grace: Duration,
) where
    R: Filter<Error = Infallible> + Clone + Send + Sync + 'static,
    R::Extract: Reply,
{
    // warp's own server has no deadline for heads, so hyper serves warp's routes.
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD);
    let service = TowerToHyperService::new(warp::service(routes));
    let graceful = GracefulShutdown::new();
    let mut shutdown = pin!(shutdown);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut shutdown => break,
        };
        match accepted {
            Ok((stream, _)) => {
                let connection = http.serve_connection(TokioIo::new(stream), service.clone());
                let connection = graceful.watch(connection);
                tokio::spawn(async {
                    if let Err(error) = connection.await {
                        tracing::debug!("a connection broke: {error}");
                    }
                });
            }
            Err(error) => {
                tracing::warn!("cannot take a connection: {error}");
                sleep(EXHAUSTED).await;
            }
        }
    }
    drop(listener);
    if timeout(grace, graceful.shutdown()).await.is_err() {
        tracing::warn!("stopped with requests unfinished");
    }
}

/// Listens for the signals from now on; the future is ready at the first one.
///
/// # Errors
///
/// The system's, if it does not let us listen.
pub fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    let mut ctrl_c = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = ctrl_c.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}
