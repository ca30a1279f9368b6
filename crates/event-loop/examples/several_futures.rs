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
            future: Mutex::new(Some(future)),
            queue: sender.clone(),
        };
        Arc::new(task).wake();
    }
    let mut unfinished = N;
    while unfinished > 0 {
        // The thread sleeps in here while the queue is empty.
        let task: Arc<Task> = queue.recv().expect("`sender` is still there");
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

/// A future that's its own ticket: to wake it means to put it into the queue.
struct Task {
    future: Mutex<Option<BoxedFuture>>,
    queue: Sender<Arc<Task>>,
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        // If the loop has ended, nobody receives it.
        let _ = self.queue.send(Arc::clone(&self));
    }
}
