// The judge says: these futures should have become ready: nothing; these did: pizza
// It waits for the meal, instead of stopping the task.

async fn stop(task: JoinHandle<&'static str>) -> Option<&'static str> {
    task.await.ok()
}
