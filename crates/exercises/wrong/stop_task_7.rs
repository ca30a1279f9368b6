// The judge says: `stop` has returned, but the task isn't gone: the stove isn't free yet
// It lets the runtime have one turn, instead of awaiting the task that it aborted.

use tokio::task::yield_now;

async fn stop(task: JoinHandle<&'static str>) -> Option<&'static str> {
    task.abort();
    yield_now().await;
    if task.is_finished() {
        task.await.ok()
    } else {
        None
    }
}
