// The judge says: when it was woken after its end: wanted 1 polls of the task in all, and there were 2
// Nobody takes the future out of a task that's finished.

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
    future: Mutex<Pin<Box<dyn Future<Output = ()> + Send>>>,
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
            future: Mutex::new(Box::pin(future)),
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
            task.is_in_queue.store(false, Ordering::SeqCst);
            let waker = Waker::from(Arc::clone(&task));
            let mut future = task.future.lock().unwrap();
            let _ = future.as_mut().poll(&mut Context::from_waker(&waker));
        }
    }
}
