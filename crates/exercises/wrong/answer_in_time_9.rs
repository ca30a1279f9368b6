// The judge says: its deadline is after 40, and other tasks don't matter; was (504, None)
// It waits for all operations of the tracker.

use tokio::time::timeout;

async fn run(
    operation: impl Future<Output = Result<Option<&'static str>, Unreachable>> + Send + 'static,
    deadline: Duration,
    tasks: &TaskTracker,
) -> (u16, Option<&'static str>) {
    let task = tasks.spawn(operation);
    tasks.close();
    if timeout(deadline, tasks.wait()).await.is_err() {
        return (504, None);
    }
    match task.await {
        Err(_) => (500, None),
        Ok(Err(Unreachable)) => (503, None),
        Ok(Ok(None)) => (404, None),
        Ok(Ok(Some(meal))) => (200, Some(meal)),
    }
}
