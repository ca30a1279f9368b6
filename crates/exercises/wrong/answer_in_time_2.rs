// The judge says: the operation is still under way, but no task of `tasks` is
// It spawns a task that the tracker doesn't know.

use tokio::time::timeout;

async fn run(
    operation: impl Future<Output = Result<Option<&'static str>, Unreachable>> + Send + 'static,
    deadline: Duration,
    tasks: &TaskTracker,
) -> (u16, Option<&'static str>) {
    let task = tokio::spawn(operation);
    match timeout(deadline, task).await {
        Ok(Ok(Ok(Some(meal)))) => (200, Some(meal)),
        Ok(Ok(Ok(None))) => (404, None),
        Ok(Err(_)) => (500, None),
        Ok(Ok(Err(Unreachable))) => (503, None),
        Err(_) => (504, None),
    }
}
