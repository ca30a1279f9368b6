//! A future that spawns tasks, which take their turns with it.
//!
//! Run it with `cargo run -p event-loop --example spawned_tasks`. It prints what two tasks
//! do while the main one waits, and that a third is left behind.
//!
//! Read along in `docs/10-event-loop.md`.

use std::cell::RefCell;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;
use std::time::Duration;

use futures::channel::oneshot;

fn main() {
    let (pizza, ada) = oneshot::channel();
    let (salad, bo) = oneshot::channel();
    let (soup, cy) = oneshot::channel();
    let (_roast, dee) = oneshot::channel();
    thread::spawn(move || {
        for (counter, meal) in [(salad, "salad"), (pizza, "pizza"), (soup, "soup")] {
            thread::sleep(Duration::from_millis(50));
            let _ = counter.send(meal);
        }
    });
    block_on(async {
        spawn(customer("Ada", ada));
        spawn(customer("Bo", bo));
        spawn(customer("Dee", dee));
        customer("Cy", cy).await;
    });
    println!("closed");
}

async fn customer(name: &str, order: oneshot::Receiver<&str>) {
    println!("{name} waits");
    if let Ok(meal) = order.await {
        println!("{name} has {meal}");
    }
}

type SpawnedFuture = Pin<Box<dyn Future<Output = ()> + Send>>;

thread_local! {
    /// Where `spawn` puts a task.
    static QUEUE: RefCell<Option<Sender<Arc<Task>>>> = const { RefCell::new(None) };
}

/// Polls a future until it's ready, and meanwhile the tasks that it spawns.
fn block_on<F: Future>(future: F) -> F::Output {
    let (sender, queue) = mpsc::channel();
    QUEUE.set(Some(sender));
    let mut future = pin!(future);
    let main = start(None);
    loop {
        let task = queue.recv().expect("the main task has a sender");
        // Cleared before the poll, or a wake-up during it would be lost.
        task.queued.swap(false, Ordering::SeqCst);
        let waker = Waker::from(Arc::clone(&task));
        let mut context = Context::from_waker(&waker);
        if Arc::ptr_eq(&task, &main)
            && let Poll::Ready(output) = future.as_mut().poll(&mut context)
        {
            return output;
        }
        // Taken out when it's ready, so that a wake-up that comes too late polls nothing.
        let mut spawned = task.future.lock().expect("a panic ends the loop");
        spawned.take_if(|future| future.as_mut().poll(&mut context).is_ready());
    }
}

/// Starts a task, which has its first turn after those that are queued already.
fn spawn(future: impl Future<Output = ()> + Send + 'static) {
    start(Some(Box::pin(future)));
}

fn start(future: Option<SpawnedFuture>) -> Arc<Task> {
    let queue = QUEUE.with_borrow(Option::clone);
    let task = Arc::new(Task {
        future: Mutex::new(future),
        queued: AtomicBool::new(false),
        queue: queue.expect("tasks are spawned inside block_on"),
    });
    task.wake_by_ref();
    task
}

struct Task {
    // The main task has none here: its future may borrow, so it stays in `block_on`.
    future: Mutex<Option<SpawnedFuture>>,
    queued: AtomicBool,
    queue: Sender<Arc<Task>>,
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        // However often it's woken, it stands in the queue once.
        if !self.queued.swap(true, Ordering::SeqCst) {
            let _ = self.queue.send(Arc::clone(&self));
        }
    }
}
