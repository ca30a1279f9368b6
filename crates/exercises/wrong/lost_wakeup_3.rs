// The judge says: the program doesn't end: it's polled again and again at the same moment
// It wakes itself, so that nothing can be lost.

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
        context.waker().wake_by_ref();
        self.hatch.look().map_or(Poll::Pending, Poll::Ready)
    }
}
