// The judge says: these did: cleaning (2 times)
// Its cooks are futures that nobody polls before closing time.

use std::time::Duration;

use futures::future::join_all;
use judge::{cook, log, watch};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

#[derive(Clone, Copy)]
struct Cook {
    name: &'static str,
    soup_time: u64,
}

async fn clean_stove(cook: Cook) {
    let time = Duration::from_millis(cook.soup_time);
    watch("cleaning", sleep(time)).await;
    log(format!("{} has cleaned the stove", cook.name));
}

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

const ADA: Cook = Cook {
    name: "Ada",
    soup_time: 20,
};

const BO: Cook = Cook {
    name: "Bo",
    soup_time: 12,
};
