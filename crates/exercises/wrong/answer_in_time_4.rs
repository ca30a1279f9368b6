// The judge says: the operation was cut off: it wasn't finished when `run` answered
// It aborts the operation at the deadline.

use tokio::time::timeout;

async fn run(
    operation: impl Future<Output = Result<Option<&'static str>, Unreachable>> + Send + 'static,
    deadline: Duration,
    tasks: &TaskTracker,
) -> (u16, Option<&'static str>) {
    let mut task = tasks.spawn(operation);
    match timeout(deadline, &mut task).await {
        Ok(Ok(Ok(Some(meal)))) => (200, Some(meal)),
        Ok(Ok(Ok(None))) => (404, None),
        Ok(Err(_)) => (500, None),
        Ok(Ok(Err(Unreachable))) => (503, None),
        Err(_) => {
            task.abort();
            (504, None)
        }
    }
}
