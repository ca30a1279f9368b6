// The judge says: the real ticket's count is 1: pass each call on to `inner`, once
// Only the first call is passed on.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Wake, Waker};

struct CountingWaker {
    inner: Waker,
    calls: Arc<Mutex<u32>>,
}

impl Wake for CountingWaker {
    fn wake(self: Arc<Self>) {
        let mut calls = self.calls.lock().expect("nobody panics while counting");
        *calls += 1;
        if *calls == 1 {
            self.inner.wake_by_ref();
        }
    }
}

async fn count_calls(future: impl Future) -> u32 {
    let calls = Arc::new(Mutex::new(0));
    let mut future = pin!(future);
    poll_fn(|context| {
        let waker = Waker::from(Arc::new(CountingWaker {
            inner: context.waker().clone(),
            calls: Arc::clone(&calls),
        }));
        future.as_mut().poll(&mut Context::from_waker(&waker))
    })
    .await;
    *calls.lock().expect("nobody panics while counting")
}
