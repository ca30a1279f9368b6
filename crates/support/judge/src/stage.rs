//! The thread on which a future is judged.

use std::panic::{self, AssertUnwindSafe};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, channel};
use std::task::Poll;
use std::{future, io, thread};

use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

use crate::checks::Run;
use crate::lock::lock;
use crate::panics;
use crate::session::Session;
use crate::verdict::Verdict;

/// How often the tasks get a chance to end after the future is ready. A task that was
/// aborted needs one.
const TURNS_FOR_TASKS: u32 = 16;

/// The judged thread, seen from the supervisor.
pub(crate) struct Stage<T> {
    /// Gets the result at the end, or the verdict if the thread ends without one.
    pub(crate) result: Receiver<Result<Run<T>, Verdict>>,
    /// Ends the run when it's dropped, unless the thread is stuck in a poll.
    pub(crate) curtain: oneshot::Sender<()>,
}

/// Starts a thread that makes the future and runs it.
pub(crate) fn start<F, T>(session: &Arc<Session>, make: F) -> io::Result<Stage<T>>
where
    F: AsyncFnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    let (sender, result) = channel();
    let (curtain, end) = oneshot::channel();
    let session = Arc::clone(session);
    // A panic names the thread it's on, and the learner knows the test's name.
    let name = thread::current().name().unwrap_or("main").to_owned();
    thread::Builder::new().name(name).spawn(move || {
        session.adopt_thread();
        panics::install_hook();
        let play = AssertUnwindSafe(|| play(&session, make, end));
        let result = match panic::catch_unwind(play) {
            Ok(Ok(None)) => return,
            Ok(Ok(Some(run))) => Ok(run),
            Ok(Err(error)) => Err(Verdict::NotRun(format!("there's no runtime: {error}"))),
            Err(payload) => Err(Verdict::Panicked {
                message: panics::message_of(&*payload)
                    .unwrap_or("without a message")
                    .to_owned(),
                place: lock(&session.panicked_at).take(),
            }),
        };
        // Nobody is left to be told if the supervisor has given up.
        let _ = sender.send(result);
    })?;
    Ok(Stage { result, curtain })
}

/// Runs the future to its end, or until the supervisor has enough.
fn play<T>(
    session: &Arc<Session>,
    make: impl AsyncFnOnce() -> T,
    end: oneshot::Receiver<()>,
) -> io::Result<Option<Run<T>>> {
    let runtime = build_runtime(session)?;
    session.pulse.judge_this_thread();
    let _ = session.runtime.set(runtime.handle().clone());
    let run = runtime.block_on(async {
        tokio::spawn(answer_bell(Arc::clone(session)));
        session.record.clock.start();
        session.unpark();
        let future = session.heartbeat.root_poll(|| make());
        let value = until(end, session, future).await?;
        let (time, lines) = (session.record.clock.now(), session.record.lines());
        // From here on, the thread does nothing that the learner wrote.
        session.park();
        for _ in 0..TURNS_FOR_TASKS {
            tokio::task::yield_now().await;
        }
        Some(Run {
            value,
            millis: u64::try_from(time.as_millis()).unwrap_or(u64::MAX),
            lines,
            tasks: session.alive_tasks(),
            session: Arc::clone(session),
        })
    });
    // A blocking helper that doesn't end mustn't keep the test from ending.
    runtime.shutdown_background();
    Ok(run)
}

/// Polls the future until it's ready, or until `end` is there.
async fn until<F: Future>(
    end: oneshot::Receiver<()>,
    session: &Arc<Session>,
    future: F,
) -> Option<F::Output> {
    let mut end = pin!(end);
    let mut future = pin!(session.root.watch("the judged future", future));
    future::poll_fn(|cx| {
        session.heartbeat.beat();
        if end.as_mut().poll(cx).is_ready() {
            return Poll::Ready(None);
        }
        let poll = || future.as_mut().poll(cx);
        session.heartbeat.root_poll(poll).map(Some)
    })
    .await
}

/// Shows that the runtime gets on, although no poll of the judged future may be due.
async fn answer_bell(session: Arc<Session>) {
    loop {
        session.bell.notified().await;
        session.heartbeat.beat();
    }
}

fn build_runtime(session: &Arc<Session>) -> io::Result<Runtime> {
    let (parked, unparked, started) = (session.clone(), session.clone(), session.clone());
    Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .on_thread_park(move || parked.park())
        .on_thread_unpark(move || unparked.unpark())
        // Those are the helpers of `spawn_blocking`.
        .on_thread_start(move || {
            started.adopt_thread();
            started.helpers.fetch_add(1, Ordering::Relaxed);
        })
        .build()
}
