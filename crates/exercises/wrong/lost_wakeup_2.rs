// The judge says: Cy's future is still pending: its waker is kept somewhere, but nothing wakes it
// Each poll leaves its bell, but only after the look.

struct Dinner {
    hatch: Arc<Hatch>,
}

impl Dinner {
    fn new(hatch: &Arc<Hatch>) -> Self {
        Self {
            hatch: Arc::clone(hatch),
        }
    }
}

impl Future for Dinner {
    type Output = &'static str;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<&'static str> {
        if let Some(dish) = self.hatch.look() {
            return Poll::Ready(dish);
        }
        self.hatch.leave_bell(context.waker().clone());
        Poll::Pending
    }
}
