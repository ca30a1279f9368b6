// The judge says: a future that wakes itself whenever it's polled
// It wakes itself at once, although the future inside sees to that.

impl<F: Future> Future for Peek<F> {
    type Output = (F::Output, usize);

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.polls += 1;
        match self.inner.as_mut().poll(context) {
            Poll::Ready(output) => Poll::Ready((output, self.polls)),
            Poll::Pending => {
                context.waker().wake_by_ref();
                Poll::Pending
            }
        }
    }
}
