//! Several futures on one thread, and a queue of those that are to be polled.
//!
//! Run it with `cargo run -p event-loop --example several_futures`. It prints that two
//! customers wait, and then have their meals as these get ready.
//!
//! Read along in `docs/10-event-loop.md`.

use std::pin::Pin;
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex};
use std::task::{Context, Wake, Waker};
use std::thread;
use std::time::Duration;

use futures::channel::oneshot;

fn main() {
    let (pizza, ada) = oneshot::channel();
    let (salad, bo) = oneshot::channel();
    thread::spawn(move || {
        for (counter, meal) in [(salad, "salad"), (pizza, "pizza")] {
            thread::sleep(Duration::from_millis(50));
            let _ = counter.send(meal);
        }
    });
    run_all([Box::pin(customer("Ada", ada)), Box::pin(customer("Bo", bo))]);
}

async fn customer(name: &str, order: oneshot::Receiver<&str>) {
    println!("{name} waits");
    if let Ok(meal) = order.await {
        println!("{name} has {meal}");
    }
}

type BoxedFuture = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Polls each future at first, and then whenever it's woken, until all are ready.
fn run_all<const N: usize>(futures: [BoxedFuture; N]) {
    let (sender, queue) = mpsc::channel();
    for future in futures {
        let task = Task {
            future: Mutex::new(future),
            queue: sender.clone(),
        };
        Arc::new(task).wake();
    }
    // From now on, only tasks that aren't finished can send.
    drop(sender);
    // The thread sleeps in here while the queue is empty.
    for task in queue {
        let waker = Waker::from(Arc::clone(&task));
        let mut future = task.future.lock().expect("a panic ends the loop");
        let _ = future.as_mut().poll(&mut Context::from_waker(&waker));
    }
}

/// A future that's its own ticket: to wake it means to put it into the queue.
struct Task {
    future: Mutex<BoxedFuture>,
    queue: Sender<Arc<Task>>,
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        // If the loop has ended, nobody receives it.
        let _ = self.queue.send(Arc::clone(&self));
    }
}
