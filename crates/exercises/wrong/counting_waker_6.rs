// The judge says: after 0 calls of `wake` and 2 of `wake_by_ref`, Bo has counted 0
// A call by reference isn't counted.

impl Wake for CountingWaker {
    fn wake(self: Arc<Self>) {
        *self.calls.lock().expect("nobody panics while counting") += 1;
        self.inner.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.inner.wake_by_ref();
    }
}
