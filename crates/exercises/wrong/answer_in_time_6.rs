// The judge says: the deadline is after 20 ms, and the answer (504, None) came after 30 ms
// It answers only when the operation has ended, although the deadline has passed.

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
            let _ = task.await;
            (504, None)
        }
    }
}
