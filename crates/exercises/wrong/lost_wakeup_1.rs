// The judge says: the future is still pending: its waker is kept somewhere, but nothing wakes it
// The bell is left before the look, but only in the first poll.

impl Future for Dinner {
    type Output = &'static str;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<&'static str> {
        if !self.has_left_bell {
            self.hatch.leave_bell(context.waker().clone());
            self.has_left_bell = true;
        }
        self.hatch.look().map_or(Poll::Pending, Poll::Ready)
    }
}
