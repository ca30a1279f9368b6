//! When to stop: on Ctrl-C, and on the SIGTERM that a supervisor sends.

use std::io;

use tokio::signal;

/// Listens for the signals from now on; the future is ready at the first one.
///
/// # Errors
///
/// The system's, if it does not let us listen.
#[cfg(unix)]
pub fn stop_signal() -> io::Result<impl Future<Output = ()> + Send> {
    use signal::unix::{SignalKind, signal};

    let mut ctrl_c = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = ctrl_c.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Listens for Ctrl-C; the future is ready when it comes.
///
/// # Errors
///
/// None here; on Unix there may be.
#[cfg(not(unix))]
pub fn stop_signal() -> io::Result<impl Future<Output = ()> + Send> {
    Ok(async {
        // Without a Ctrl-C to listen for, stopping at once is the safe choice.
        let _ = signal::ctrl_c().await;
    })
}
