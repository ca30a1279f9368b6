// The judge says: the pizza was polled 3 times, but 4 were counted
// The first poll only makes a mark, and doesn't poll the future inside.

impl<F: Future> Future for Peek<F> {
    type Output = (F::Output, usize);

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.polls += 1;
        if self.polls == 1 {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let polls = self.polls;
        let result = self.inner.as_mut().poll(context);
        result.map(|output| (output, polls))
    }
}
