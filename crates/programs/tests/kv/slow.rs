//! Clients that don't read.

use std::collections::HashMap;
use std::time::Instant;

use crate::server::{A_WHILE, Client, REPLY_LIMIT, Server};

/// How many messages the server keeps at least, and at most.
const MIN_KEPT: u64 = 32;
const MAX_KEPT: u64 = 1_024;

/// More messages of 1,000 bytes than what the server keeps and the sockets' buffers hold.
const MORE_THAN_BUFFERS_HOLD: u64 = 8_000;

/// How many lines a client sends before it reads the replies.
const BATCH: u64 = 100;

/// More bytes of commands than what the sockets' buffers hold.
const MAX_UNREAD_BYTES: usize = 12 << 20;

/// A client that sets keys to 1, 2, 3 and so on, and a subscriber to some of them.
struct Scene {
    server: Server,
    setter: Client,
    subscriber: Client,
    /// The number that each key was set to.
    set: HashMap<&'static str, u64>,
    fates: HashMap<String, Fate>,
}

impl Scene {
    async fn start(keys: &[&str]) -> Self {
        let server = Server::start().await;
        let mut subscriber = server.client().await;
        for key in keys {
            subscriber
                .must_reply(&format!("SUBSCRIBE {key}"), "OK")
                .await;
        }
        Self {
            setter: server.client().await,
            server,
            subscriber,
            set: HashMap::new(),
            fates: HashMap::new(),
        }
    }

    /// Sets a key to the next numbers, each padded to so many bytes.
    async fn set(&mut self, key: &'static str, count: u64, bytes: usize) {
        let number = self.set.entry(key).or_default();
        let last = *number + count;
        while *number < last {
            let batch = BATCH.min(last - *number);
            let lines = (1..=batch).map(|at| format!("SET {key} {:>bytes$}\n", *number + at));
            let lines = lines.collect::<String>();
            let since = Instant::now();
            self.setter.send(lines).await;
            for _ in 0..batch {
                self.setter.must_get("OK").await;
            }
            let took = since.elapsed();
            assert!(
                took <= REPLY_LIMIT,
                "a subscriber that doesn't read stalls nobody, but another client waited \
                 {took:?} for its replies"
            );
            *number += batch;
        }
    }

    /// Reads until each message of the subscriber's keys has come or is counted as lost.
    async fn read_all(&mut self) {
        let mut idle = 0;
        while self
            .set
            .iter()
            .any(|(key, set)| self.fate(key).next <= *set)
        {
            if self.read_line().await {
                continue;
            }
            idle += 1;
            assert!(
                idle < 5,
                "each message should come or be counted in a `LOST`, but the subscriber knows \
                 only of {:?}, while the keys were set to {:?}",
                self.fates,
                self.set
            );
            // A run of dropped messages may wait for the next one that isn't dropped.
            for key in self.set.keys().copied().collect::<Vec<_>>() {
                self.set(key, 1, 1).await;
            }
        }
    }

    /// Reads a line of the subscriber, if one comes.
    async fn read_line(&mut self) -> bool {
        let Some(line) = self.subscriber.line_within(A_WHILE).await else {
            return false;
        };
        let fields: Vec<_> = line.split_whitespace().collect();
        let [kind, key, number] = fields[..] else {
            panic!("a line should be a `MESSAGE` or a `LOST`, but it is {line:?}");
        };
        let fate = self.fates.entry(key.to_owned()).or_default();
        match (kind, number.parse::<u64>()) {
            ("MESSAGE", Ok(number)) => {
                assert!(
                    number == fate.next,
                    "the next message of {key} should be {}, or a `LOST` should come before it, \
                     but it is {number}",
                    fate.next
                );
                fate.next += 1;
                fate.came += 1;
            }
            ("LOST", Ok(count @ 1..)) => {
                fate.next += count;
                fate.runs += 1;
            }
            _ => panic!("a line should be a `MESSAGE` or a `LOST`, but it is {line:?}"),
        }
        true
    }

    fn fate(&self, key: &str) -> Fate {
        self.fates.get(key).copied().unwrap_or_default()
    }
}

/// What became of the messages of a key.
#[derive(Clone, Copy, Debug)]
struct Fate {
    /// The number that the next message should have.
    next: u64,
    came: u64,
    /// How many `LOST` came.
    runs: u64,
}

impl Default for Fate {
    fn default() -> Self {
        Self {
            next: 1,
            came: 0,
            runs: 0,
        }
    }
}

#[tokio::test]
async fn a_subscriber_that_does_not_read_stalls_nobody() {
    let mut scene = Scene::start(&["a"]).await;
    let mut other = scene.server.client().await;
    other.must_reply("SUBSCRIBE a", "OK").await;
    for round in 1..=MORE_THAN_BUFFERS_HOLD / 20 {
        scene.set("a", 20, 1_000).await;
        for at in 1..=20 {
            let number = (round - 1) * 20 + at;
            other.must_get(&format!("MESSAGE a {number:>1000}")).await;
        }
    }
    scene
        .server
        .client()
        .await
        .must_reply("GET b", "NONE")
        .await;
}

#[tokio::test]
async fn at_least_32_messages_of_each_key_are_kept() {
    let mut scene = Scene::start(&["a", "b", "c"]).await;
    scene.set("a", MORE_THAN_BUFFERS_HOLD, 1_000).await;
    scene.set("b", MIN_KEPT, 1).await;
    scene.set("c", MIN_KEPT, 1).await;
    scene.read_all().await;
    for key in ["b", "c"] {
        assert!(
            scene.fate(key).runs == 0,
            "{MIN_KEPT} messages of each key are kept, but some of {key} were lost: {:?}",
            scene.fate(key)
        );
    }
}

#[tokio::test]
async fn at_most_1024_messages_of_each_key_are_kept() {
    let mut scene = Scene::start(&["a", "b"]).await;
    scene.set("a", MORE_THAN_BUFFERS_HOLD, 1_000).await;
    scene.set("b", 3 * MAX_KEPT, 1).await;
    scene.read_all().await;
    // Up to five more are set while the subscriber reads.
    assert!(
        scene.fate("b").came <= MAX_KEPT + 5,
        "at most {MAX_KEPT} messages of a key are kept, but {} came of {}",
        scene.fate("b").came,
        3 * MAX_KEPT
    );
}

#[tokio::test]
async fn each_run_of_dropped_messages_is_counted_in_its_place() {
    let mut scene = Scene::start(&["a", "b"]).await;
    for _ in 0..2 {
        scene.set("a", MORE_THAN_BUFFERS_HOLD, 1_000).await;
        scene.set("b", 2 * MAX_KEPT, 1).await;
        // Some room comes, and is taken.
        for _ in 0..500 {
            scene.read_line().await;
        }
    }
    scene.read_all().await;
    assert!(
        scene.fate("a").runs > 0 && scene.fate("b").runs > 0,
        "the server drops messages when it keeps more than {MAX_KEPT}, but no `LOST` came"
    );
}

#[tokio::test]
async fn a_client_that_does_not_read_its_replies_is_not_read_either() {
    let server = Server::start().await;
    let (mut client, mut other) = (server.client().await, server.client().await);
    let (key, value) = ("k".repeat(200), "v".repeat(800));
    client.must_reply(&format!("SET {key} {value}"), "OK").await;
    let lines = format!("GET {key}\n").repeat(100);
    let sent = client
        .send_until_held_up(lines.as_bytes(), MAX_UNREAD_BYTES)
        .await;
    assert!(
        sent < MAX_UNREAD_BYTES,
        "while a client doesn't read its replies, the server soon stops reading its commands, \
         but it read {sent} bytes of them"
    );
    other.must_reply("GET a", "NONE").await;
    // Once the client reads, all that it has sent is answered.
    client.send_no_more().await;
    for _ in 0..sent / (key.len() + 5) {
        client.must_get(&format!("VALUE {value}")).await;
    }
}
