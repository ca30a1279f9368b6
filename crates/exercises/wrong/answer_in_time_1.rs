// The judge says: the operation was cut off: it wasn't finished when `run` answered
// The deadline cuts off the operation in its task.

use tokio::time::timeout;

async fn run(
    operation: impl Future<Output = Result<Option<&'static str>, Unreachable>> + Send + 'static,
    deadline: Duration,
    tasks: &TaskTracker,
) -> (u16, Option<&'static str>) {
    match tasks.spawn(timeout(deadline, operation)).await {
        Ok(Ok(Ok(Some(meal)))) => (200, Some(meal)),
        Ok(Ok(Ok(None))) => (404, None),
        Ok(Ok(Err(Unreachable))) => (503, None),
        Ok(Err(_)) => (504, None),
        Err(_) => (500, None),
    }
}
