// The judge says: the operation was cut off: it wasn't finished when the future of `run` was dropped
// The task is in a set, which aborts it when it's dropped.

use tokio::task::JoinSet;
use tokio::time::timeout;

async fn run(
    operation: impl Future<Output = Result<Option<&'static str>, Unreachable>> + Send + 'static,
    deadline: Duration,
    tasks: &TaskTracker,
) -> (u16, Option<&'static str>) {
    let mut task = JoinSet::new();
    task.spawn(tasks.track_future(operation));
    match timeout(deadline, task.join_next()).await {
        Ok(Some(Ok(Ok(Some(meal))))) => (200, Some(meal)),
        Ok(Some(Ok(Ok(None)))) => (404, None),
        Ok(Some(Ok(Err(Unreachable)))) => (503, None),
        Ok(Some(Err(_)) | None) => (500, None),
        Err(_) => (504, None),
    }
}
