// The judge says: It looks like a loop around a short sleep, which looks whether it can go on
// Its cooks look every millisecond whether it is closing time.

use tokio::select;
use tokio::task::JoinSet;

async fn serve(who: Cook, closing: CancellationToken) {
    let mut soup = cook("soup", who.soup_time);
    while !closing.is_cancelled() {
        select! {
            biased;
            _ = &mut soup => {
                log(format!("{} serves soup", who.name));
                soup = cook("soup", who.soup_time);
            }
            () = sleep(Duration::from_millis(1)) => {}
        }
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
