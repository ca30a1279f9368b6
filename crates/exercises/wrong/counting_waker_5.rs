// The judge says: after 3 calls of `wake` and 0 of `wake_by_ref`, Bo has counted 1
// A call is lost while the waker has another owner.

impl Wake for CountingWaker {
    fn wake(self: Arc<Self>) {
        if let Ok(this) = Arc::try_unwrap(self) {
            *this.calls.lock().expect("nobody panics while counting") += 1;
            this.inner.wake();
        }
    }
}
