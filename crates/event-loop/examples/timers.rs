//! Several futures and their timers, on one thread and no other.
//!
//! Run it with `cargo run -p event-loop --example timers`. It prints that all order, and
//! then have their meals, the quickest first.
//!
//! Read along in `docs/10-event-loop.md`.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::time::{Duration, Instant};

fn main() {
    let opening_time = Instant::now();
    run_all([
        Box::pin(customer("Ada", opening_time + Duration::from_millis(90))),
        Box::pin(customer("Bo", opening_time + Duration::from_millis(30))),
        Box::pin(customer("Cy", opening_time + Duration::from_millis(60))),
    ]);
}

async fn customer(name: &str, serving_time: Instant) {
    println!("{name} orders");
    Sleep(serving_time).await;
    println!("{name} is served");
}

thread_local! {
    /// Who's to be woken, and when. (No two may sleep until the same moment. The real one
    /// numbers them.)
    static SLEEPERS: RefCell<BTreeMap<Instant, Waker>> = const { RefCell::new(BTreeMap::new()) };
}

/// A future that's ready at a moment, and leaves its waker until then.
struct Sleep(Instant);

impl Future for Sleep {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if Instant::now() >= self.0 {
            return Poll::Ready(());
        }
        SLEEPERS.with_borrow_mut(|sleepers| sleepers.insert(self.0, cx.waker().clone()));
        Poll::Pending
    }
}

/// Wakes everyone whose time has come, and returns how long the next one still sleeps.
fn wake_sleepers() -> Duration {
    let now = Instant::now();
    while let Some((deadline, waker)) = SLEEPERS.with_borrow_mut(BTreeMap::pop_first) {
        if deadline > now {
            SLEEPERS.with_borrow_mut(|sleepers| sleepers.insert(deadline, waker));
            return deadline - now;
        }
        waker.wake();
    }
    Duration::MAX
}

type BoxedFuture = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Polls each future at first, and then whenever it's woken, until all are ready.
fn run_all<const N: usize>(futures: [BoxedFuture; N]) {
    let (sender, queue) = mpsc::channel::<Arc<Task>>();
    for future in futures {
        let task = Task {
            future: Mutex::new(Some(future)),
            queue: sender.clone(),
        };
        Arc::new(task).wake();
    }
    let mut unfinished = N;
    while unfinished > 0 {
        // The thread sleeps in here until a task is woken, or the next timer is due.
        let Ok(task) = queue.recv_timeout(wake_sleepers()) else {
            continue;
        };
        let waker = Waker::from(Arc::clone(&task));
        let mut context = Context::from_waker(&waker);
        let mut future = task.future.lock().expect("a panic ends the loop");
        // Taken out when it's ready, so that a wake-up that comes too late polls nothing.
        if future
            .take_if(|future| future.as_mut().poll(&mut context).is_ready())
            .is_some()
        {
            unfinished -= 1;
        }
    }
}

struct Task {
    future: Mutex<Option<BoxedFuture>>,
    queue: Sender<Arc<Task>>,
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        let _ = self.queue.send(Arc::clone(&self));
    }
}
