// The judge says: the operation panicked, and the status is 503 instead of 500
// It takes a panic for a database that's unreachable.

use tokio::time::timeout;

async fn run(
    operation: impl Future<Output = Result<Option<&'static str>, Unreachable>> + Send + 'static,
    deadline: Duration,
    tasks: &TaskTracker,
) -> (u16, Option<&'static str>) {
    let task = tasks.spawn(operation);
    match timeout(deadline, task).await {
        Ok(Ok(Ok(Some(meal)))) => (200, Some(meal)),
        Ok(Ok(Ok(None))) => (404, None),
        Ok(Err(_)) => (503, None),
        Ok(Ok(Err(Unreachable))) => (503, None),
        Err(_) => (504, None),
    }
}
