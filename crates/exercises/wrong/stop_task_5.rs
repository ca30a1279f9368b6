// The judge says: wanted Some("soup"), because it was ready before `stop` was called; was None
// It throws the meal away that was ready before.

async fn stop(task: JoinHandle<&'static str>) -> Option<&'static str> {
    task.abort();
    let _ = task.await;
    None
}
