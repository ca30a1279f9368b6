// The judge says: after 3 calls of `wake` and 0 of `wake_by_ref`, Bo has counted 0
// The call is passed on, but not counted.

impl Wake for CountingWaker {
    fn wake(self: Arc<Self>) {
        self.inner.wake_by_ref();
    }
}
