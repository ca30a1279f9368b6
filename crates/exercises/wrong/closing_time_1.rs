// The judge says: these futures should have become ready: cleaning (2 times), soup (3 times); these did: cleaning (2 times), soup (5 times)
// It finishes the soup before it looks whether it's closing time.

use std::time::Duration;

use judge::{cook, log, watch};
use tokio::task::JoinSet;
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

const ADA: Cook = Cook {
    name: "Ada",
    soup_time: 20,
};

const BO: Cook = Cook {
    name: "Bo",
    soup_time: 12,
};
