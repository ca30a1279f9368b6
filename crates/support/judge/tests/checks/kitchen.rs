//! The kitchen, where a future is made, and outside of a run.

use std::rc::Rc;
use std::time::Duration;

use futures::FutureExt;
use judge::{burn, cook, log, watch};
use tokio::time;

#[test]
fn a_future_that_cannot_change_threads_is_made_on_its_own() {
    let run = judge::run(async || {
        let order = Rc::new("pizza");
        time::sleep(Duration::from_millis(10)).await;
        *order
    });
    run.must_return("pizza").must_take_millis(10);
}

#[test]
fn outside_of_a_run_nothing_is_recorded_and_everything_works() {
    log("nobody notes this");
    let quick = watch("quick", std::future::ready(7));
    assert_eq!(quick.now_or_never(), Some(7));
}

#[tokio::test(start_paused = true)]
async fn outside_of_a_run_the_kitchen_cooks_on_the_clock_of_its_runtime() {
    let began = time::Instant::now();
    assert_eq!(cook("pizza", 30).await, "pizza");
    assert_eq!(burn("toast", 10).await, Err("the toast burned".to_owned()));
    assert_eq!(began.elapsed(), Duration::from_millis(40));
}
