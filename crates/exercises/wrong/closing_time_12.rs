// The judge says: of 2000 stoves clean
// It sleeps for as long as the cleaning takes, and lets the tasks have a turn.

use tokio::task::yield_now;

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
    let cleaning_time = cooks.iter().map(|who| who.soup_time).max().unwrap_or(0);
    for who in cooks {
        tokio::spawn(serve(who, closing.clone()));
    }
    sleep(opening_time).await;
    closing.cancel();
    sleep(Duration::from_millis(cleaning_time)).await;
    for _ in 0..10 {
        yield_now().await;
    }
}
