// The judge says: was a soup finished first, or did a cook wait for another one?
// It finishes the soup before it looks whether it's closing time.

use tokio::task::JoinSet;

async fn serve(who: Cook, closing: CancellationToken) {
    while !closing.is_cancelled() {
        cook("soup", who.soup_time).await;
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
    tasks.join_all().await;
}
