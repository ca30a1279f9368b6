// The judge says: wanted None, because the pizza was still cooking; was Some("pizza")
// It waits for the meal, instead of stopping the task.

async fn stop(task: JoinHandle<&'static str>) -> Option<&'static str> {
    task.await.ok()
}
