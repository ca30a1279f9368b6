// The judge says: `stop` has returned, but the task isn't gone
// It aborts the task, and returns before the task has gone.

async fn stop(task: JoinHandle<&'static str>) -> Option<&'static str> {
    if task.is_finished() {
        return task.await.ok();
    }
    task.abort();
    None
}
