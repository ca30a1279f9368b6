// The judge says: closing time is after 30 ms, and Ada cleans for 20 ms, but `run_evening` returned after 62 ms
// It closes one cook after the other.

async fn serve(who: Cook, closing: CancellationToken) {
    while closing
        .run_until_cancelled(cook("soup", who.soup_time))
        .await
        .is_some()
    {
        log(format!("{} serves soup", who.name));
    }
    clean_stove(who).await;
}

async fn run_evening(cooks: Vec<Cook>, opening_time: Duration) {
    let mut tasks = Vec::new();
    for who in cooks {
        let closing = CancellationToken::new();
        let task = tokio::spawn(serve(who, closing.clone()));
        tasks.push((closing, task));
    }
    sleep(opening_time).await;
    for (closing, task) in tasks {
        closing.cancel();
        let _ = task.await;
    }
}
