// The judge says: `stop` is called after 10 ms, and returned after 11 ms: await the end of the task, and nothing else
// It aborts the task, and gives it a moment.

async fn stop(task: JoinHandle<&'static str>) -> Option<&'static str> {
    task.abort();
    sleep(Duration::from_millis(1)).await;
    if task.is_finished() {
        task.await.ok()
    } else {
        None
    }
}
