// The judge says: both are polled at first, and both are dropped before it's ready; wanted
// The one that loses is forgotten, and never dropped.

use std::future::poll_fn;
use std::mem;

async fn select<A: Future, B: Future>(first: A, second: B) -> Either<A::Output, B::Output> {
    let mut first = Box::pin(first);
    let mut second = Box::pin(second);
    let output = poll_fn(|context| {
        if let Poll::Ready(output) = first.as_mut().poll(context) {
            return Poll::Ready(Either::First(output));
        }
        second.as_mut().poll(context).map(Either::Second)
    })
    .await;
    mem::forget((first, second));
    output
}
