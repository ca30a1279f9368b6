// The judge says: 3 soups are ready before closing time, and 0 are served
// Its cooks are futures that nobody polls before closing time.

use futures::future::join_all;

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
    let mut shifts = Vec::new();
    for who in cooks {
        shifts.push(serve(who, closing.clone()));
    }
    sleep(opening_time).await;
    closing.cancel();
    join_all(shifts).await;
}
