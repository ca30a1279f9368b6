// The judge says: after 3 calls of `wake` and 0 of `wake_by_ref`, Bo has counted 1
// The count is set to 1 instead of raised by 1.

impl Wake for CountingWaker {
    fn wake(self: Arc<Self>) {
        *self.calls.lock().expect("nobody panics while counting") = 1;
        self.inner.wake_by_ref();
    }
}
