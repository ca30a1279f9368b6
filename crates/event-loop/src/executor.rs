//! The executor: tasks, and the loop that polls those that were woken.

use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::task::{Context, Poll, Wake, Waker};
use std::{cell::RefCell, thread, time::Duration};

/// Runs a future, and its tasks until it ends. Panics if one of them does, or inside a loop.
pub fn block_on<F: Future>(future: F) -> F::Output {
    let thread = thread::current();
    let rest = |timeout: Option<_>| timeout.map_or_else(thread::park, thread::park_timeout);
    run(future, rest, move || thread.unpark())
}

/// Starts a task on the loop of this thread. Panics outside `block_on`.
pub fn spawn(future: impl Future<Output = ()> + Send + 'static) {
    start(Some(Box::pin(future)));
}

/// When another thread calls `stop_resting`, that has to end the rest, or else the next one.
pub(crate) fn run<F: Future>(
    future: F,
    mut rest: impl FnMut(Option<Duration>),
    stop_resting: impl Fn() + Send + Sync + 'static,
) -> F::Output {
    let (sender, queue) = mpsc::channel();
    assert!(ENQUEUE.with_borrow(Option::is_none), "nested block_on");
    ENQUEUE.set(Some(Arc::new(move |task| {
        let _ = sender.send(task); // After the end of the loop, nobody receives it.
        stop_resting();
    })));
    let _end = End;
    let mut future = pin!(future);
    let main = start(None);
    loop {
        let timeout = crate::timers::wake_sleepers();
        // Looked at before the rest, because a poll that blocks may use up an `unpark`.
        let round: Vec<_> = queue.try_iter().collect();
        let busy = !round.is_empty();
        rest(if busy { Some(Duration::ZERO) } else { timeout });
        for task in round {
            // Cleared before the poll, or a wake-up during it would be lost.
            task.queued.swap(false, Ordering::SeqCst);
            let waker = Waker::from(Arc::clone(&task));
            let mut context = Context::from_waker(&waker);
            if Arc::ptr_eq(&task, &main)
                && let Poll::Ready(output) = future.as_mut().poll(&mut context)
            {
                return output;
            }
            let mut spawned = task.future.lock().expect("a panic ends the loop");
            // Taken out when it's ready, so that a wake-up that comes too late polls nothing.
            spawned.take_if(|future| future.as_mut().poll(&mut context).is_ready());
        }
    }
}

fn start(future: Option<BoxedFuture>) -> Arc<Task> {
    let task = Arc::new(Task {
        future: Mutex::new(future),
        queued: AtomicBool::new(false),
        enqueue: ENQUEUE.with_borrow(Option::clone).expect("not in block_on"),
    });
    task.wake_by_ref();
    task
}

struct Task {
    future: Mutex<Option<BoxedFuture>>, // That of `block_on` may borrow, so it isn't here.
    queued: AtomicBool,
    enqueue: Enqueue,
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        if !self.queued.swap(true, Ordering::SeqCst) {
            (self.enqueue)(Arc::clone(&self));
        }
    }
}

type BoxedFuture = Pin<Box<dyn Future<Output = ()> + Send>>;
type Enqueue = Arc<dyn Fn(Arc<Task>) + Send + Sync>;
thread_local! {
    static ENQUEUE: RefCell<Option<Enqueue>> = const { RefCell::new(None) };
}

struct End;
impl Drop for End {
    fn drop(&mut self) {
        ENQUEUE.take();
        crate::timers::SLEEPERS.take();
    }
}
