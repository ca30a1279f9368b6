//! The ways to test async code, one small test for each.
//!
//! Run them with `cargo test -p chat --test testing`. Read along in
//! `docs/12-how-to-test-async-code.md`.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::future::pending;
use std::io;
use std::pin::pin;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use chat::messages::Messages;
use chat::room::RoomHandle;
use futures::FutureExt;
use tokio::runtime::Builder;
use tokio::sync::Notify;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::time::{Instant, sleep, timeout};

#[tokio::test]
async fn a_meal_is_cooked() {
    assert_eq!(cook("soup").await, "here is the soup");
}

#[test]
fn a_meal_is_cooked_as_the_attribute_writes_it() {
    let body = async {
        assert_eq!(cook("soup").await, "here is the soup");
    };
    Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(body);
}

async fn cook(meal: &str) -> String {
    sleep(Duration::from_millis(1)).await;
    format!("here is the {meal}")
}

#[tokio::test(start_paused = true)]
async fn an_hour_passes_on_one_clock_only() {
    let (virtual_start, real_start) = (Instant::now(), std::time::Instant::now());
    sleep(Duration::from_secs(3600)).await;
    assert_eq!(virtual_start.elapsed(), Duration::from_secs(3600));
    assert!(real_start.elapsed() < Duration::from_secs(60));
}

#[tokio::test(start_paused = true)]
async fn a_wait_without_end_ends_at_the_deadline_at_once() {
    let waiting = timeout(Duration::from_secs(3600), pending::<()>());
    assert!(waiting.await.is_err());
}

/// A place for messages that tells a test what it's given.
struct Told(UnboundedSender<Arc<str>>);

impl Messages for Told {
    async fn keep(&mut self, message: &Arc<str>) -> io::Result<()> {
        self.0.send(message.clone()).map_err(io::Error::other)
    }

    async fn last(&mut self) -> Vec<Arc<str>> {
        Vec::new()
    }
}

#[tokio::test]
async fn what_is_said_is_kept_with_its_name() {
    let (told, mut kept) = unbounded_channel();
    let room = RoomHandle::open(Told(told));
    let text = "hello".into();
    room.say("Ann".parse().unwrap(), text).await.unwrap();
    // `say` returns before the room has kept it, so the test waits for just that.
    let message = timeout(Duration::from_secs(30), kept.recv()).await;
    assert_eq!(message.unwrap().as_deref(), Some("Ann: hello"));
}

#[tokio::test]
async fn a_bell_is_heard_once() {
    let bell = Notify::new();
    let mut heard = pin!(bell.notified());
    assert_eq!(heard.as_mut().now_or_never(), None);
    bell.notify_one();
    assert_eq!(heard.now_or_never(), Some(()));
    assert_eq!(bell.notified().now_or_never(), None);
}

#[test]
fn code_that_blocks_gets_a_thread_and_the_test_a_deadline() {
    let (done, result) = mpsc::channel();
    thread::spawn(move || done.send(grind(3)));
    let result = result.recv_timeout(Duration::from_secs(30));
    assert_eq!(result.expect("a result in time"), 8);
}

/// Blocks: it would hold the thread on which a `timeout` around it has to fire.
fn grind(cups: u32) -> u32 {
    thread::sleep(Duration::from_millis(1));
    1 << cups
}
