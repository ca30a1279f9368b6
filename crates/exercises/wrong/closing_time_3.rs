// The judge says: it has to await the end of each cook's task
// It asks the cooks to close, and doesn't wait until they have.

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
    for who in cooks {
        tokio::spawn(serve(who, closing.clone()));
    }
    sleep(opening_time).await;
    closing.cancel();
}
