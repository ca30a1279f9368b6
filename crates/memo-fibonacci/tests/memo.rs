//! The promises of the cache to callers who ask at the same time.

use std::cell::Cell;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use futures::future::{join, join_all};
use memo_fibonacci::memo::{Lookup, Memo};
use tokio::select;
use tokio::time::{Instant, sleep, timeout};

const COOKING: Duration = Duration::from_secs(1);

type Meal = Result<&'static str, &'static str>;

async fn slow() -> Meal {
    sleep(COOKING).await;
    Ok("soup")
}

/// A slow computation that counts how often it is begun.
async fn cook(begun: &Cell<u32>, meal: Meal) -> Meal {
    begun.set(begun.get() + 1);
    sleep(COOKING).await;
    meal
}

#[tokio::test(start_paused = true)]
async fn a_second_call_finds_the_value_of_the_first() {
    let (memo, begun) = (Memo::default(), Cell::new(0));
    let first = memo
        .get_or_try_compute(1, || cook(&begun, Ok("soup")))
        .await;
    let second = memo
        .get_or_try_compute(1, || cook(&begun, Ok("soup")))
        .await;
    assert_eq!(first, Ok(Lookup::Calculated("soup")));
    assert_eq!(second, Ok(Lookup::Found("soup")));
    assert_eq!(begun.get(), 1);
}

#[tokio::test(start_paused = true)]
async fn each_key_has_a_value_of_its_own() {
    let (memo, begun) = (Memo::default(), Cell::new(0));
    let soup = memo.get_or_try_compute(1, || cook(&begun, Ok("soup")));
    let salad = memo.get_or_try_compute(2, || cook(&begun, Ok("salad")));
    let both = join(soup, salad).await;
    assert_eq!(both.0, Ok(Lookup::Calculated("soup")));
    assert_eq!(both.1, Ok(Lookup::Calculated("salad")));
}

#[tokio::test(start_paused = true)]
async fn callers_that_come_while_it_is_computed_share_one_computation() {
    let (memo, begun) = (Memo::default(), Cell::new(0));
    let leader = memo.get_or_try_compute(1, || cook(&begun, Ok("soup")));
    let follower = memo.get_or_try_compute(1, || cook(&begun, Ok("soup")));
    let both = join(leader, follower).await;
    assert_eq!(both.0, Ok(Lookup::Calculated("soup")));
    assert_eq!(both.1, Ok(Lookup::Found("soup")));
    assert_eq!(begun.get(), 1);
}

/// Joined futures are polled together. Tasks have to be woken, each of them.
#[tokio::test(start_paused = true)]
async fn tasks_that_wait_for_one_computation_are_all_woken_when_it_is_done() {
    let (memo, began) = (Arc::new(Memo::default()), Instant::now());
    let tasks = (0..100).map(|_| {
        let memo = Arc::clone(&memo);
        tokio::spawn(async move { memo.get_or_try_compute(1, slow).await })
    });
    let lookups = join_all(tasks).await;
    let calculated = |lookup: &&Result<_, _>| matches!(lookup, Ok(Ok(Lookup::Calculated(_))));
    assert_eq!(lookups.iter().filter(calculated).count(), 1);
    assert_eq!(began.elapsed(), COOKING);
}

#[tokio::test(start_paused = true)]
async fn when_the_leader_is_dropped_a_follower_takes_over() {
    let (memo, begun) = (Memo::default(), Cell::new(0));
    let leader = memo.get_or_try_compute(1, || cook(&begun, Ok("soup")));
    let follower = memo.get_or_try_compute(1, || cook(&begun, Ok("soup")));
    let both = join(timeout(COOKING / 2, leader), follower).await;
    assert!(both.0.is_err(), "the leader was to run out of time");
    assert_eq!(both.1, Ok(Lookup::Calculated("soup")));
    assert_eq!(begun.get(), 2);
}

#[tokio::test(start_paused = true)]
async fn when_the_leader_is_kept_and_not_polled_followers_wait_until_it_is_polled_again() {
    let memo = Memo::default();
    let mut leader = pin!(memo.get_or_try_compute(1, slow));
    let follow = || timeout(10 * COOKING, memo.get_or_try_compute(1, slow));
    let follower = select! {
        _ = &mut leader => panic!("the leader was to be left half-way"),
        // In here, nothing polls the leader, however much time it's given.
        () = sleep(COOKING / 2) => follow().await,
    };
    assert!(follower.is_err(), "{follower:?}");
    let both = join(leader, follow()).await;
    assert_eq!(both.0, Ok(Lookup::Calculated("soup")));
    assert_eq!(both.1, Ok(Ok(Lookup::Found("soup"))));
}

#[tokio::test(start_paused = true)]
async fn a_failure_is_not_remembered() {
    let (memo, begun) = (Memo::default(), Cell::new(0));
    let burnt = memo.get_or_try_compute(1, || cook(&begun, Err("burnt")));
    let follower = memo.get_or_try_compute(1, || cook(&begun, Ok("soup")));
    let both = join(burnt, follower).await;
    assert_eq!(both.0, Err("burnt"));
    assert_eq!(both.1, Ok(Lookup::Calculated("soup")));
    assert_eq!(begun.get(), 2);
}
