// The judge says: the future is still pending and its waker was dropped: nothing can wake it
// The future inside gets a waker that wakes nobody.

use std::task::Waker;

impl<F: Future> Future for Peek<F> {
    type Output = (F::Output, usize);

    fn poll(mut self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<Self::Output> {
        self.polls += 1;
        let polls = self.polls;
        let mut context = Context::from_waker(Waker::noop());
        let result = self.inner.as_mut().poll(&mut context);
        result.map(|output| (output, polls))
    }
}
