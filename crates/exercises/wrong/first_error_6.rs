// The judge says: `async fn` resumed after completion. A future was polled again after it was ready
// A meal that's ready is polled again while the other one isn't.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

async fn serve_together(
    first: impl Future<Output = Meal>,
    second: impl Future<Output = Meal>,
) -> Result<(&'static str, &'static str), String> {
    let (mut first, mut second) = (pin!(first), pin!(second));
    poll_fn(
        |context| match (first.as_mut().poll(context), second.as_mut().poll(context)) {
            (Poll::Ready(Err(error)), _) | (_, Poll::Ready(Err(error))) => Poll::Ready(Err(error)),
            (Poll::Ready(Ok(first)), Poll::Ready(Ok(second))) => Poll::Ready(Ok((first, second))),
            _ => Poll::Pending,
        },
    )
    .await
}
