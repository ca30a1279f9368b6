//! Five pages and the work on each, in several ways: how long each way takes.

use std::time::Duration;

use futures::stream::{self, Stream, StreamExt};
use recorder::{Recorder, Timeline};
use tokio::time::{Instant, sleep};

#[tokio::test(start_paused = true)]
async fn a_loop_takes_290_ms_because_the_last_pages_are_asked_for_at_170() {
    let began = Instant::now();
    loop_over(buffered_pages(&Recorder::new())).await;
    assert_eq!(began.elapsed(), Duration::from_millis(290));
}

#[tokio::test(start_paused = true)]
async fn for_each_concurrent_with_a_limit_of_one_does_exactly_the_same() {
    let looped = Recorder::new();
    loop_over(buffered_pages(&looped)).await;
    let each = Recorder::new();
    buffered_pages(&each)
        .for_each_concurrent(1, |_| work())
        .await;
    assert_eq!(Timeline::by_time(&each), Timeline::by_time(&looped));
}

#[tokio::test(start_paused = true)]
async fn work_that_belongs_to_the_page_overlaps_and_takes_140_ms() {
    let began = Instant::now();
    let pages = stream::iter(1..=5)
        .map(async |page| {
            fetch(page).await;
            work().await;
        })
        .buffered(3);
    pages.for_each(async |()| {}).await;
    assert_eq!(began.elapsed(), Duration::from_millis(140));
}

#[tokio::test(start_paused = true)]
async fn a_page_spawned_in_an_async_block_is_still_asked_for_too_late() {
    let began = Instant::now();
    let pages = stream::iter(1..=5)
        .map(async |page| tokio::spawn(fetch(page)).await)
        .buffered(3);
    loop_over(pages).await;
    assert_eq!(began.elapsed(), Duration::from_millis(290));
}

#[tokio::test(start_paused = true)]
async fn a_page_spawned_where_its_future_is_made_is_in_time() {
    let began = Instant::now();
    let pages = stream::iter(1..=5)
        .map(|page| tokio::spawn(fetch(page)))
        .buffered(3);
    loop_over(pages).await;
    assert_eq!(began.elapsed(), Duration::from_millis(270));
}

fn buffered_pages(recorder: &Recorder) -> impl Stream<Item = u32> {
    stream::iter(1..=5)
        .map(|page| recorder.watch(format!("page {page}"), fetch(page)))
        .buffered(3)
}

async fn loop_over<T>(pages: impl Stream<Item = T>) {
    let mut pages = Box::pin(pages);
    while pages.next().await.is_some() {
        work().await;
    }
}

async fn fetch(page: u32) -> u32 {
    sleep(Duration::from_millis(10)).await;
    sleep(Duration::from_millis(10)).await;
    page
}

async fn work() {
    sleep(Duration::from_millis(50)).await;
}
