// The judge says: after 3 calls of `wake` and 0 of `wake_by_ref`, Bo has counted 1
// A call is lost while the waker has another owner.

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
        if let Ok(this) = Arc::try_unwrap(self) {
            *this.calls.lock().expect("nobody panics while counting") += 1;
            this.inner.wake();
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
