// The judge says: the operation was cut off: it wasn't finished when the future of `run` was dropped
// It gives the operation to a task only when the deadline has passed.

use std::panic::AssertUnwindSafe;

use futures::FutureExt;
use tokio::time::timeout;

async fn run(
    operation: impl Future<Output = Result<Option<&'static str>, Unreachable>> + Send + 'static,
    deadline: Duration,
    tasks: &TaskTracker,
) -> (u16, Option<&'static str>) {
    let mut operation = Box::pin(AssertUnwindSafe(operation).catch_unwind());
    match timeout(deadline, &mut operation).await {
        Ok(Ok(Ok(Some(meal)))) => (200, Some(meal)),
        Ok(Ok(Ok(None))) => (404, None),
        Ok(Ok(Err(Unreachable))) => (503, None),
        Ok(Err(_)) => (500, None),
        Err(_) => {
            tasks.spawn(operation);
            (504, None)
        }
    }
}
