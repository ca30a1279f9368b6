// The judge says: has been inside one poll for
// It looks until there's a dish.

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
        self.hatch.leave_bell(context.waker().clone());
        loop {
            if let Some(dish) = self.hatch.look() {
                return Poll::Ready(dish);
            }
        }
    }
}
