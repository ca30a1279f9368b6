//! A customer who counts coins: a call that blocks its thread.

use std::io;
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

use futures::FutureExt;
use tokio::{task, time};

/// How a count went.
pub(crate) struct Counted {
    /// How long it took on a clock that is not virtual.
    pub real: Duration,
    /// Which thread was blocked.
    pub thread: ThreadId,
}

/// Counts here and now: whoever polls this is stuck with it.
pub(crate) async fn at_the_till(coins: Duration) -> io::Result<Counted> {
    let counted = count(coins);

    // A blocked thread stops tokio's virtual clock, where a real clock would
    // go on. So we put it forward by the time we asked for. One poll of
    // `advance` does that; nobody else is polled in between.
    time::advance(coins).now_or_never();
    Ok(counted)
}

/// Lets a helper thread count, and waits aside.
pub(crate) async fn beside_the_till(coins: Duration) -> io::Result<Counted> {
    let helper = task::spawn_blocking(move || count(coins));

    // Tokio stops its virtual clock while a helper thread works, where a real
    // clock would go on. So we wait for the same time on it first.
    time::sleep(coins).await;
    Ok(helper.await?)
}

/// Blocks the thread it runs on, truly.
fn count(coins: Duration) -> Counted {
    let began = Instant::now();
    thread::sleep(coins);
    Counted {
        real: began.elapsed(),
        thread: thread::current().id(),
    }
}
