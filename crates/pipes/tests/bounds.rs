//! The bounds of a channel: what's under way stays little, however much goes through.
#![cfg(test)]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

const CAPACITY: usize = 16;
const COOKS: usize = 4;

/// An order that counts itself for as long as it exists.
struct Order(Arc<AtomicUsize>);

impl Order {
    fn new(alive: &Arc<AtomicUsize>) -> Self {
        alive.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(alive))
    }
}

impl Drop for Order {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[tokio::test(start_paused = true)]
async fn ten_thousand_orders_go_through_four_cooks_and_few_of_them_exist_at_a_time() {
    let alive = Arc::new(AtomicUsize::new(0));
    let (to_cooks, orders) = async_channel::bounded(CAPACITY);
    let mut cooks = JoinSet::new();
    for _ in 0..COOKS {
        let orders = orders.clone();
        cooks.spawn(async move {
            let mut cooked = 0;
            while let Ok(order) = orders.recv().await {
                sleep(Duration::from_millis(1)).await;
                drop::<Order>(order);
                cooked += 1;
            }
            cooked
        });
    }
    drop(orders);

    let mut most = 0;
    for _ in 0..10_000 {
        to_cooks.send(Order::new(&alive)).await.unwrap();
        most = most.max(alive.load(Ordering::Relaxed));
    }
    drop(to_cooks);
    assert_eq!(cooks.join_all().await.iter().sum::<u32>(), 10_000);
    // One more is in the hands of the till.
    assert!(most <= CAPACITY + COOKS + 1, "{most} at a time");
    assert_eq!(alive.load(Ordering::Relaxed), 0);
}

#[tokio::test(start_paused = true)]
async fn a_receiver_that_stops_taking_holds_the_sender_after_as_many_as_the_channel_holds() {
    let (to_cook, mut orders) = mpsc::channel(CAPACITY);
    let sent = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&sent);
    let till = tokio::spawn(async move {
        while to_cook.send(()).await.is_ok() {
            count.fetch_add(1, Ordering::Relaxed);
        }
    });
    for _ in 0..3 {
        orders.recv().await.unwrap();
    }

    // An hour later, the till still waits for a place.
    sleep(Duration::from_secs(3600)).await;
    assert_eq!(sent.load(Ordering::Relaxed), CAPACITY + 3);
    assert!(!till.is_finished());

    drop(orders);
    let ended = timeout(Duration::from_millis(1), till).await;
    ended
        .expect("the till notices that the cook has gone")
        .unwrap();
}
