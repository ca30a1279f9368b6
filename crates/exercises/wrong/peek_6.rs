// The judge says: the pizza was polled 3 times, but 1 were counted
// A copy of the count is raised, and the count itself stays 0.

impl<F: Future> Future for Peek<F> {
    type Output = (F::Output, usize);

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let mut polls = self.polls;
        polls += 1;
        let result = self.inner.as_mut().poll(context);
        result.map(|output| (output, polls))
    }
}
