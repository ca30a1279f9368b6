//! The thread on which a future is judged.

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::pin::pin;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::task::Poll;
use std::time::Duration;
use std::{future, io, thread};

use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

use crate::panics;
use crate::session::Session;
use crate::usage::Meter;

/// How often the tasks get a chance to end after the future is ready. A task that was
/// aborted needs one.
const TURNS_FOR_TASKS: u32 = 16;

/// The judged thread, seen from the supervisor.
pub(crate) struct Stage<T> {
    /// Gets the result at the end.
    pub(crate) result: Receiver<Played<T>>,
    /// Ends the run when it's dropped, unless the thread is stuck in a poll.
    pub(crate) curtain: oneshot::Sender<()>,
}

/// How a run ended.
pub(crate) enum Played<T> {
    /// The future became ready.
    Ready(Finished<T>),
    /// The future, or the making of it, panicked with that message.
    Panicked(String),
    /// The system refused what a runtime needs.
    NoRuntime(io::Error),
}

/// What is known at the moment at which the future became ready.
pub(crate) struct Finished<T> {
    pub(crate) value: T,
    pub(crate) time: Duration,
    pub(crate) lines: Vec<String>,
    pub(crate) tasks: usize,
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
        panics::excuse_messages(&session);
        // Nobody is left to be told if the supervisor has given up.
        let play = AssertUnwindSafe(|| play(&session, make, end));
        let _ = match panic::catch_unwind(play) {
            Ok(Ok(None)) => return,
            Ok(Ok(Some(finished))) => sender.send(Played::Ready(finished)),
            Ok(Err(error)) => sender.send(Played::NoRuntime(error)),
            Err(payload) => sender.send(Played::Panicked(read_message(payload))),
        };
    })?;
    Ok(Stage { result, curtain })
}

/// Runs the future to its end, or until the supervisor has enough.
fn play<T>(
    session: &Arc<Session>,
    make: impl AsyncFnOnce() -> T,
    end: oneshot::Receiver<()>,
) -> io::Result<Option<Finished<T>>> {
    let runtime = build_runtime(session)?;
    let _ = session.meter.set(Meter::of_this_thread());
    let _ = session.runtime.set(runtime.handle().clone());
    let finished = runtime.block_on(async {
        tokio::spawn(answer_bell(Arc::clone(session)));
        session.start_clock();
        session.unpark();
        session.mark_root_poll(true);
        let future = make();
        session.mark_root_poll(false);
        let value = until(end, session, future).await?;
        let (time, lines) = (session.now(), session.lines());
        // From here on, the thread does nothing that the learner wrote.
        session.park();
        for _ in 0..TURNS_FOR_TASKS {
            tokio::task::yield_now().await;
        }
        Some(Finished {
            value,
            time,
            lines,
            tasks: session.alive_tasks(),
        })
    });
    // A blocking helper that doesn't end mustn't keep the test from ending.
    runtime.shutdown_background();
    Ok(finished)
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
        session.beat();
        if end.as_mut().poll(cx).is_ready() {
            return Poll::Ready(None);
        }
        session.mark_root_poll(true);
        let result = future.as_mut().poll(cx);
        session.mark_root_poll(false);
        result.map(Some)
    })
    .await
}

/// Shows that the runtime gets on, although no poll of the judged future may be due.
async fn answer_bell(session: Arc<Session>) {
    loop {
        session.bell.notified().await;
        session.beat();
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
        .on_thread_start(move || started.adopt_thread())
        .build()
}

/// Reads what a panic said.
fn read_message(payload: Box<dyn Any + Send>) -> String {
    match payload.downcast::<String>() {
        Ok(message) => *message,
        Err(payload) => match payload.downcast::<&str>() {
            Ok(message) => (*message).to_owned(),
            Err(_) => "without a message".into(),
        },
    }
}
