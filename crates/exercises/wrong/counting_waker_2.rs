// The judge says: the real ticket's count is 6: pass each call on to `inner`, once
// Every call wakes the inner waker twice.

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
        *self.calls.lock().expect("nobody panics while counting") += 1;
        self.inner.wake_by_ref();
        self.inner.clone().wake();
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
