// The judge says: Cy's future has been inside one poll for

impl Future for Polite {
    type Output = &'static str;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<&'static str> {
        // It waits for itself, inside its own poll.
        while self.others > 0 {
            context.waker().wake_by_ref();
        }
        Poll::Ready("my turn")
    }
}
