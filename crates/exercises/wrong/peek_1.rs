// The judge says: the pizza was polled 3 times, but 2 were counted
// Only the polls that return `Pending` are counted.

impl<F: Future> Future for Peek<F> {
    type Output = (F::Output, usize);

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.inner.as_mut().poll(context) {
            Poll::Ready(output) => Poll::Ready((output, self.polls)),
            Poll::Pending => {
                self.polls += 1;
                Poll::Pending
            }
        }
    }
}
