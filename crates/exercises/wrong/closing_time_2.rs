// The judge says: it has to await the end of each cook's task
// It aborts the cooks, who can't clean their stoves then.

use tokio::task::JoinSet;

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
    let closing = CancellationToken::new();
    let mut tasks = JoinSet::new();
    for who in cooks {
        tasks.spawn(serve(who, closing.clone()));
    }
    sleep(opening_time).await;
    closing.cancel();
    tasks.shutdown().await;
}
