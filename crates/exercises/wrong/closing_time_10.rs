// The judge says: 10 cooks are at work, and the number of their tasks is 0
// Its cooks are futures in one task.

use futures::future::join_all;
use tokio::join;

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
    let shifts = cooks.into_iter().map(|who| serve(who, closing.clone()));
    let end = async {
        sleep(opening_time).await;
        closing.cancel();
    };
    join!(join_all(shifts), end);
}
