// The judge says: the first is ready at once; wanted: soup is polled, pizza is dropped, soup is dropped, selected; was: soup is polled, pizza is polled
// Both are polled before it looks which one is ready.

use std::future::poll_fn;

async fn select<A: Future, B: Future>(first: A, second: B) -> Either<A::Output, B::Output> {
    let mut first = pin!(first);
    let mut second = pin!(second);
    poll_fn(|context| {
        let one = first.as_mut().poll(context);
        let other = second.as_mut().poll(context);
        match (one, other) {
            (Poll::Ready(output), _) => Poll::Ready(Either::First(output)),
            (Poll::Pending, Poll::Ready(output)) => Poll::Ready(Either::Second(output)),
            (Poll::Pending, Poll::Pending) => Poll::Pending,
        }
    })
    .await
}
