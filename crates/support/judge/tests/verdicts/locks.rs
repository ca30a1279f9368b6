//! Locks and channels that keep everybody waiting.

use judge::watch;
use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;
use tokio::join;
use tokio::sync::Mutex as AsyncMutex;
use tokio::sync::mpsc;
use tokio::time::sleep;

use crate::{assert_says, verdict};

#[test]
fn an_async_lock_that_is_never_released() {
    let said = verdict(async || {
        let oven = Arc::new(AsyncMutex::new(()));
        let bake = |name, oven: Arc<AsyncMutex<()>>| {
            watch(name, async move {
                let _first = oven.lock().await;
                let _again = oven.lock().await;
            })
        };
        join!(bake("Ada", oven.clone()), bake("Bo", oven.clone()))
    });
    assert_says(
        &said,
        "Ada's and Bo's futures are still pending: their wakers are kept",
    );
    assert_says(
        &said,
        "It looks like an async deadlock, such as a lock that is never",
    );
}

#[test]
fn a_channel_whose_sender_is_kept_and_sends_nothing() {
    let said = verdict(async || {
        let (_till, mut orders) = mpsc::channel::<()>(1);
        watch("kitchen", async move { orders.recv().await }).await
    });
    assert_says(
        &said,
        "kitchen's future is still pending: its waker is kept somewhere",
    );
    assert_says(&said, "a channel that nothing is sent to");
}

#[test]
fn a_std_lock_that_the_thread_itself_holds() {
    let said = verdict(|| {
        watch("Bo", async {
            let till = Mutex::new(5);
            let first = till.lock().unwrap();
            let again = till.lock().unwrap();
            (*first, *again)
        })
    });
    if cfg!(target_os = "linux") {
        assert_says(&said, "Bo's future has been inside one poll for");
        assert_says(&said, "ms and uses no CPU");
        assert_says(&said, "a std `Mutex` that this thread has locked already");
    }
}

#[test]
fn a_std_lock_that_is_held_across_an_await() {
    let said = verdict(async || {
        let till = Mutex::new(0);
        let pay = async || {
            let mut sum = till.lock().unwrap();
            sleep(Duration::from_millis(10)).await;
            *sum += 1;
        };
        join!(watch("Ada", pay()), watch("Bo", pay()));
    });
    assert_says(&said, "Bo's future has been inside one poll for");
}
