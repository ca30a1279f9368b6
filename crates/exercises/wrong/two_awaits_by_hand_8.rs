// The judge says: is there a box?
// The compiler's future is in a box, and only that is written by hand.

struct Breakfast(Pin<Box<dyn Future<Output = u32>>>);

impl Breakfast {
    fn new(kitchen: Kitchen, guests: u32) -> Self {
        Self(Box::pin(breakfast(kitchen, guests)))
    }
}

impl Future for Breakfast {
    type Output = u32;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<u32> {
        self.0.as_mut().poll(context)
    }
}
