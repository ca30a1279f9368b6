//! Cy orders and doesn't wait at the till. He gets a slip, with which he fetches his meal later,
//! or calls it off. If he loses the slip, the kitchen cooks on. Ada's executor knows no slips yet:
//! it can start a task, and that's the last that one hears of it.
//!
//! Task: write `spawn`, whose handle can be awaited, and can abort the task.
//!
//! Read "Tasks that start tasks" in `docs/10-event-loop.md`, "A future from a closure: `poll_fn`" in
//! `docs/10-event-loop.md`, and "A lost wake-up" in `docs/10-what-the-compiler-makes.md`. A struct
//! that two sides share is in "What the compiler writes for you" in `docs/02-future-by-hand.md`.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

/// What the handle of a task gives that was aborted before it was ready.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Aborted;

/// The handle of a task. Awaiting it gives the task's output.
///
/// If it's dropped, the task goes on. If the output is `Send`, another task or another thread may
/// have it, and so may the task itself, which may use it while it's polled and while it's dropped.
struct JoinHandle<T> {
    shared: Arc<Shared<T>>,
}

/// What a task and its handle share, behind one lock. Only its method `lock` locks it.
struct Shared<T>(Mutex<State<T>>);

/// The lock is never held while the task is polled.
struct State<T> {
    is_aborted: bool,
    result: Option<Result<T, Aborted>>,
    /// Wakes whoever awaits the handle.
    waiter: Option<Waker>,
    /// Wakes the task.
    task: Option<Waker>,
}

impl<T> JoinHandle<T> {
    /// Aborts the task: in its next turn, which comes without anyone else waking it, its future
    /// isn't polled, but dropped, and then the handle gives `Aborted`.
    ///
    /// The future isn't dropped in here, because the task itself may call this. If the task is
    /// ready already, this changes nothing. If it becomes ready in the turn in which it's aborted,
    /// the handle may give either its output or `Aborted`.
    fn abort(&self) {
        let mut state = self.shared.lock();
        state.is_aborted = true;
        // A task that waits for something else has to be woken, or it never notices. If it
        // hasn't been polled yet, there's no waker, and it has its turn anyway.
        if let Some(task) = state.task.take() {
            task.wake();
        }
    }
}

impl<T> Future for JoinHandle<T> {
    type Output = Result<T, Aborted>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        // Under one lock, the task can't end between the look and the waker.
        let mut state = self.shared.lock();
        if let Some(result) = state.result.take() {
            return Poll::Ready(result);
        }
        state.waiter = Some(context.waker().clone());
        Poll::Pending
    }
}

/// Starts a task, and returns its handle. The task isn't polled in here.
///
/// A task that's never ready may stay in memory when the executor is gone, because it shares its
/// own waker with the handle, and a waker keeps its task. You needn't do anything about that here.
fn spawn<F, T>(executor: &Executor, future: F) -> JoinHandle<T>
where
    F: Future<Output = T> + Send + 'static,
    T: Send + 'static,
{
    let shared = Arc::new(Shared(Mutex::new(State {
        is_aborted: false,
        result: None,
        waiter: None,
        task: None,
    })));
    let handle = JoinHandle {
        shared: Arc::clone(&shared),
    };
    executor.start(async move {
        let mut future = Box::pin(future);
        let result = poll_fn(|context| {
            // The block keeps the lock for as short as that: the task may abort itself.
            {
                let mut state = shared.lock();
                if state.is_aborted {
                    return Poll::Ready(Err(Aborted));
                }
                state.task = Some(context.waker().clone());
            }
            future.as_mut().poll(context).map(Ok)
        })
        .await;
        // First the future goes, and only then does the waiter hear of it.
        drop(future);
        let mut state = shared.lock();
        state.result = Some(result);
        state.task = None;
        if let Some(waiter) = state.waiter.take() {
            waiter.wake();
        }
    });
    handle
}

impl<T> Shared<T> {
    /// Locks it. Just before that, the tests let another thread do something.
    fn lock(&self) -> MutexGuard<'_, State<T>> {
        if let Some(act) = BEFORE_LOCKS.with_borrow_mut(VecDeque::pop_front) {
            act();
        }
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

thread_local! {
    /// What's done before each of the next locks of this thread.
    static BEFORE_LOCKS: RefCell<VecDeque<Box<dyn FnOnce()>>> = RefCell::default();
}

/// Ada's executor, on the thread that made it. Clones are for the same one.
#[derive(Clone)]
struct Executor {
    woken: Arc<Mutex<VecDeque<Arc<Task>>>>,
    thread: Thread,
}

impl Executor {
    fn new() -> Self {
        Self {
            woken: Arc::default(),
            thread: thread::current(),
        }
    }

    /// Starts a task, of which nobody hears any more.
    fn start(&self, future: impl Future<Output = ()> + Send + 'static) {
        self.push(Some(Box::pin(future)));
    }

    /// Runs this future, and the tasks beside it, until it's ready. Those that are left go on
    /// the next time.
    fn block_on<F: Future>(&self, future: F) -> F::Output {
        let mut future = pin!(future);
        let main = self.push(None);
        loop {
            while let Some(task) = self.pop() {
                task.is_in_queue.swap(false, Ordering::SeqCst);
                let waker = Waker::from(Arc::clone(&task));
                let mut context = Context::from_waker(&waker);
                if !Arc::ptr_eq(&task, &main) {
                    task.poll(&mut context);
                } else if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
                    return output;
                }
            }
            thread::park();
        }
    }

    fn push(&self, future: Option<Pin<Box<dyn Future<Output = ()> + Send>>>) -> Arc<Task> {
        let task = Arc::new(Task {
            future: Mutex::new(future),
            is_in_queue: AtomicBool::new(false),
            executor: self.clone(),
        });
        Waker::from(Arc::clone(&task)).wake();
        task
    }

    fn pop(&self) -> Option<Arc<Task>> {
        self.woken
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop_front()
    }
}

struct Task {
    /// Nothing if it's finished, or if it's the task of `block_on`, which has its own.
    future: Mutex<Option<Pin<Box<dyn Future<Output = ()> + Send>>>>,
    is_in_queue: AtomicBool,
    executor: Executor,
}

impl Task {
    fn poll(&self, context: &mut Context<'_>) {
        let mut slot = self.future.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(future) = slot.as_mut()
            && future.as_mut().poll(context).is_ready()
        {
            *slot = None;
        }
    }
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        if !self.is_in_queue.swap(true, Ordering::SeqCst) {
            let Executor { woken, thread } = self.executor.clone();
            woken
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push_back(self);
            thread.unpark();
        }
    }
}

fn main() {
    judge::show_call(|| {
        let executor = Executor::new();
        let pizza = spawn(&executor, async { "pizza" });
        let soup = spawn(&executor, std::future::pending::<&str>());
        soup.abort();
        println!("pizza: {:?}", executor.block_on(pizza));
        println!("soup: {:?}", executor.block_on(soup));
    });
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;
    use std::future::{pending, poll_fn};
    use std::time::Duration;

    use super::*;

    /// What happened, in this order.
    #[derive(Clone, Default)]
    struct Journal(Arc<Mutex<Vec<String>>>);

    impl Journal {
        fn write(&self, line: impl Into<String>) {
            self.0.lock().unwrap().push(line.into());
        }

        fn read(&self) -> String {
            self.0.lock().unwrap().join(", ")
        }
    }

    /// Writes into the journal when it's dropped.
    struct Coat(Journal);

    impl Drop for Coat {
        fn drop(&mut self) {
            self.0.write("dropped");
        }
    }

    /// Wakes its own task so many times, and is ready then.
    async fn hesitate(mut times: u32) {
        poll_fn(|context| {
            if times == 0 {
                return Poll::Ready(());
            }
            times -= 1;
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
    }

    /// A task that writes down each of its turns, and waits without an end.
    async fn stay(journal: Journal) -> &'static str {
        let _coat = Coat(journal.clone());
        let mut kept = None;
        poll_fn(|context| {
            journal.write("polled");
            // Otherwise nothing could ever wake the task, and the executor would drop it.
            kept = Some(context.waker().clone());
            Poll::Pending
        })
        .await
    }

    /// A task that waits without an end.
    async fn stay_quietly() {
        let mut kept = None;
        poll_fn(|context| {
            kept = Some(context.waker().clone());
            Poll::Pending
        })
        .await
    }

    /// Lets another thread do this just before the lock with that number, counted from 0, of those
    /// that this thread takes from now on.
    fn interrupt(number: usize, act: impl FnOnce() + Send + 'static) {
        let mut acts: VecDeque<Box<dyn FnOnce()>> = VecDeque::new();
        acts.resize_with(number, || Box::new(|| ()));
        acts.push_back(Box::new(|| thread::spawn(act).join().unwrap()));
        BEFORE_LOCKS.set(acts);
    }

    /// Returns whether the other thread has done it. If not, it won't any more.
    fn was_interrupted() -> bool {
        BEFORE_LOCKS.take().is_empty()
    }

    #[track_caller]
    fn must_be<T: PartialEq + Debug>(was: T, wanted: T, why: &str) {
        assert!(
            was == wanted,
            "wanted {wanted:?}, because {why}; was {was:?}"
        );
    }

    #[test]
    fn awaiting_the_handle_gives_the_output() {
        let was = judge::call(|| {
            let executor = Executor::new();
            let meal = spawn(&executor, async { String::from("pizza") });
            let price = spawn(&executor, async {
                hesitate(3).await;
                12
            });
            executor.block_on(async { (price.await, meal.await) })
        });
        must_be(
            was,
            (Ok(12), Ok(String::from("pizza"))),
            "these are the outputs of the two tasks",
        );
    }

    #[test]
    fn a_task_has_its_turns_whether_or_not_its_handle_is_awaited() {
        let was = judge::call(|| {
            let (executor, journal) = (Executor::new(), Journal::default());
            let written = journal.clone();
            let meal = spawn(&executor, async move {
                hesitate(2).await;
                written.write("cooked");
            });
            journal.write("ordered");
            executor.block_on(async {
                hesitate(5).await;
                journal.write("asked for");
                must_be(meal.await, Ok(()), "the task was ready before");
            });
            journal.read()
        });
        must_be(
            was,
            "ordered, cooked, asked for".to_owned(),
            "the task runs beside the future of `block_on`",
        );
    }

    #[test]
    fn the_waiter_is_woken_when_the_task_ends_and_not_before() {
        let (meal, polls) = judge::call(|| {
            let executor = Executor::new();
            let mut meal = Box::pin(spawn(&executor, async {
                hesitate(50).await;
                "pizza"
            }));
            let mut polls = 0;
            let meal = executor.block_on(poll_fn(|context| {
                polls += 1;
                meal.as_mut().poll(context)
            }));
            (meal, polls)
        });
        must_be(meal, Ok("pizza"), "that's the output of the task");
        assert!(
            polls <= 2,
            "the handle was polled {polls} times, although only the end of the task is a reason \
             to wake the waiter"
        );
    }

    #[test]
    fn the_waiter_is_woken_by_a_task_that_waits_for_another_thread() {
        let was = judge::call(|| {
            let executor = Executor::new();
            let (kitchen, meal) = tokio::sync::oneshot::channel();
            thread::spawn(move || {
                thread::sleep(Duration::from_millis(50));
                kitchen.send("pizza")
            });
            let handle = spawn(&executor, async { meal.await.unwrap_or("nothing") });
            executor.block_on(handle)
        });
        must_be(was, Ok("pizza"), "the kitchen sends it after 50 ms");
    }

    #[test]
    fn the_waiter_of_the_latest_poll_is_woken() {
        let was = judge::call(|| {
            let executor = Executor::new();
            let mut meal = Box::pin(spawn(&executor, async {
                hesitate(5).await;
                "pizza"
            }));
            // As if someone else had waited for it first, and had given it away.
            let mut context = Context::from_waker(Waker::noop());
            let early = meal.as_mut().poll(&mut context).is_ready();
            (early, executor.block_on(meal))
        });
        must_be(
            was,
            (false, Ok("pizza")),
            "nobody runs the task before `block_on`",
        );
    }

    #[test]
    fn a_task_whose_handle_is_dropped_goes_on() {
        let was = judge::call(|| {
            let (executor, journal) = (Executor::new(), Journal::default());
            let written = journal.clone();
            drop(spawn(&executor, async move {
                hesitate(2).await;
                written.write("cooked");
            }));
            executor.block_on(hesitate(5));
            journal.read()
        });
        must_be(
            was,
            "cooked".to_owned(),
            "the task goes on without its handle",
        );
    }

    #[test]
    fn an_aborted_task_is_dropped_at_its_next_turn_and_not_polled_again() {
        let was = judge::call(|| {
            let (executor, journal) = (Executor::new(), Journal::default());
            let handle = spawn(&executor, stay(journal.clone()));
            executor.block_on(async {
                hesitate(3).await;
                handle.abort();
                handle.abort();
                journal.write("called off");
                let result = handle.await;
                journal.write(format!("{result:?}"));
            });
            journal.read()
        });
        must_be(
            was,
            "polled, called off, dropped, Err(Aborted)".to_owned(),
            "the future is dropped in the task's next turn, and then the handle is ready",
        );
    }

    #[test]
    fn the_future_is_dropped_before_the_handle_is_ready() {
        type Slip = Arc<Mutex<Option<Pin<Box<JoinHandle<()>>>>>>;

        /// Looks at the handle of its own task when it's dropped.
        struct Guest(Slip, Waker, Journal);

        impl Drop for Guest {
            fn drop(&mut self) {
                let mut context = Context::from_waker(&self.1);
                let is_ready = match &mut *self.0.lock().unwrap() {
                    Some(handle) => handle.as_mut().poll(&mut context).is_ready(),
                    None => false,
                };
                let state = if is_ready { "ready" } else { "pending" };
                self.2.write(format!("dropped with a {state} handle"));
            }
        }

        /// Writes down when it's woken.
        struct Bell(Journal);

        impl Wake for Bell {
            fn wake(self: Arc<Self>) {
                self.0.write("woken");
            }
        }

        let was = judge::call(|| {
            let (executor, journal, slip) = (Executor::new(), Journal::default(), Slip::default());
            let waker = Waker::from(Arc::new(Bell(journal.clone())));
            let guest = Guest(Arc::clone(&slip), waker.clone(), journal.clone());
            let mut handle = Box::pin(spawn(&executor, async move {
                let _guest = guest;
                stay_quietly().await;
            }));
            let early = handle.as_mut().poll(&mut Context::from_waker(&waker));
            must_be(early, Poll::Pending, "nobody has run the task yet");
            executor.block_on(hesitate(2));
            handle.abort();
            *slip.lock().unwrap() = Some(handle);
            executor.block_on(hesitate(3));
            journal.read()
        });
        must_be(
            was,
            "dropped with a pending handle, woken".to_owned(),
            "first the future is dropped, and then the handle is ready and its waiter is woken",
        );
    }

    #[test]
    fn no_abort_by_another_thread_is_lost() {
        judge::call(|| {
            for number in 0..4 {
                let executor = Executor::new();
                let handle = Arc::new(spawn(&executor, stay_quietly()));
                let other = Arc::clone(&handle);
                interrupt(number, move || other.abort());
                executor.block_on(hesitate(3));
                if !was_interrupted() {
                    assert!(number > 0, "wanted a task that calls `Shared::lock`");
                    continue;
                }
                let mut handle = Arc::into_inner(handle).map(Box::pin).unwrap();
                let mut context = Context::from_waker(Waker::noop());
                assert!(
                    handle.as_mut().poll(&mut context).is_ready(),
                    "another thread aborted the task in its first turn, before its lock number {}, \
                     and that was lost: can an abort come between the look and the waker?",
                    number + 1
                );
            }
        });
    }

    #[test]
    fn no_end_in_another_thread_is_lost() {
        /// Says whether it was called.
        #[derive(Default)]
        struct Call(AtomicBool);

        impl Wake for Call {
            fn wake(self: Arc<Self>) {
                self.0.store(true, Ordering::SeqCst);
            }
        }

        judge::call(|| {
            for number in 0..4 {
                let executor = Executor::new();
                let mut handle = Box::pin(spawn(&executor, async {}));
                interrupt(number, move || executor.block_on(hesitate(1)));
                let call = Arc::new(Call::default());
                let waker = Waker::from(Arc::clone(&call));
                let poll = handle.as_mut().poll(&mut Context::from_waker(&waker));
                if !was_interrupted() {
                    assert!(number > 0, "wanted a handle that calls `Shared::lock`");
                    continue;
                }
                assert!(
                    poll.is_ready() || call.0.load(Ordering::SeqCst),
                    "in another thread, the task ended while its handle was polled, before the \
                     lock number {} of that poll, and nobody was woken: can the end come between \
                     the look and the waker?",
                    number + 1
                );
            }
        });
    }

    #[test]
    fn a_task_that_nobody_awaits_is_dropped_as_well() {
        let was = judge::call(|| {
            let (executor, journal) = (Executor::new(), Journal::default());
            let handle = spawn(&executor, stay(journal.clone()));
            executor.block_on(async {
                hesitate(3).await;
                handle.abort();
                drop(handle);
                hesitate(3).await;
                journal.write("closed");
            });
            journal.read()
        });
        must_be(
            was,
            "polled, dropped, closed".to_owned(),
            "it was aborted before its handle was dropped",
        );
    }

    #[test]
    fn a_task_may_be_aborted_before_its_first_turn() {
        let was = judge::call(|| {
            let (executor, journal) = (Executor::new(), Journal::default());
            let coat = Coat(journal.clone());
            let written = journal.clone();
            let handle = spawn(&executor, async move {
                let _coat = coat;
                written.write("polled");
            });
            handle.abort();
            let result = executor.block_on(handle);
            journal.write(format!("{result:?}"));
            journal.read()
        });
        must_be(
            was,
            "dropped, Err(Aborted)".to_owned(),
            "it was aborted before it had begun",
        );
    }

    #[test]
    fn an_abort_after_the_end_changes_nothing() {
        let was = judge::call(|| {
            let executor = Executor::new();
            let handle = spawn(&executor, async { "pizza" });
            executor.block_on(async {
                hesitate(3).await;
                handle.abort();
                hesitate(3).await;
                handle.await
            })
        });
        must_be(was, Ok("pizza"), "the task was ready before it was aborted");
    }

    #[test]
    fn a_waiter_is_woken_when_someone_else_aborts_the_task() {
        let was = judge::call(|| {
            let (executor, journal) = (Executor::new(), Journal::default());
            let handle = spawn(&executor, stay(journal.clone()));
            let handle = Arc::new(Mutex::new(Box::pin(handle)));
            let same = Arc::clone(&handle);
            executor.start(async move {
                hesitate(3).await;
                same.lock().unwrap().abort();
            });
            executor.block_on(poll_fn(|context| {
                handle.lock().unwrap().as_mut().poll(context)
            }))
        });
        must_be(was, Err(Aborted), "another task aborts it");
    }

    #[test]
    fn a_task_may_abort_itself() {
        let was = judge::call(|| {
            let (executor, journal) = (Executor::new(), Journal::default());
            let own = Arc::new(Mutex::new(None::<Pin<Box<JoinHandle<()>>>>));
            let (seen, written) = (Arc::clone(&own), journal.clone());
            let handle = spawn(&executor, async move {
                let _coat = Coat(written.clone());
                if let Some(handle) = &*seen.lock().unwrap() {
                    handle.abort();
                }
                written.write("called off");
                pending::<()>().await;
            });
            *own.lock().unwrap() = Some(Box::pin(handle));
            let result = executor.block_on(poll_fn(|context| match &mut *own.lock().unwrap() {
                Some(handle) => handle.as_mut().poll(context),
                None => Poll::Pending,
            }));
            journal.write(format!("{result:?}"));
            journal.read()
        });
        must_be(
            was,
            "called off, dropped, Err(Aborted)".to_owned(),
            "the task aborts itself, and waits without an end",
        );
    }
}
