//! The cashier: one thread, which polls every future.

use std::io;

use recorder::Recorder;
use tokio::runtime::Builder;

/// Runs `service` on this thread. Returns what was recorded, and what
/// `service` returned.
///
/// # Errors
///
/// Fails if the system has no resources for a runtime.
pub(crate) fn run<T>(service: impl AsyncFnOnce(&Recorder) -> T) -> io::Result<(Recorder, T)> {
    // Time is virtual here: whenever every future waits, the clock jumps to
    // the moment the next timer fires. So a scene takes no time to run, and it
    // runs the same way on every machine, to the millisecond. Tokio calls this
    // paused time. It is made for tests, hence the feature `test-util`.
    let cashier = Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()?;

    cashier.block_on(async {
        let recorder = Recorder::new();
        let outcome = service(&recorder).await;
        Ok((recorder, outcome))
    })
}
