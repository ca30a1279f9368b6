// The judge says: 1 task is still alive at the end: nobody waited for it or stopped it
// It drops the handle, and the task goes on.

async fn stop(task: JoinHandle<&'static str>) -> Option<&'static str> {
    if task.is_finished() {
        return task.await.ok();
    }
    drop(task);
    None
}
