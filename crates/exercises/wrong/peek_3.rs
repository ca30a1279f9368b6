// The judge says: A future was polled again after it was ready
// The future inside is polled again, although it was ready.

impl<F: Future> Future for Peek<F> {
    type Output = (F::Output, usize);

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.polls += 1;
        if self.inner.as_mut().poll(context).is_pending() {
            return Poll::Pending;
        }
        let polls = self.polls;
        self.inner
            .as_mut()
            .poll(context)
            .map(|output| (output, polls))
    }
}
