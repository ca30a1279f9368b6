// The judge says: It looks like a loop around a sleep or an interval that nothing stops
// It gives each cook a token of their own, which nobody cancels.

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
        tasks.spawn(serve(who, CancellationToken::new()));
    }
    sleep(opening_time).await;
    closing.cancel();
    tasks.join_all().await;
}
