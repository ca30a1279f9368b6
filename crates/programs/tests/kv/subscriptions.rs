//! Subscriptions, of clients that read.

use crate::server::{Client, Server};

#[tokio::test]
async fn a_subscriber_gets_what_any_client_sets_itself_included() {
    let server = Server::start().await;
    let (mut subscriber, mut other) = (server.client().await, server.client().await);
    other.must_reply("SET a before", "OK").await;
    subscriber.must_reply("SUBSCRIBE a", "OK").await;
    other.must_reply("SET a one  two ", "OK").await;
    subscriber.must_get("MESSAGE a one  two ").await;
    // The same value once more is a message too.
    other.must_reply("SET a one  two ", "OK").await;
    subscriber.must_get("MESSAGE a one  two ").await;
    subscriber.send("SET a mine\n").await;
    let mut lines = [(); 2].map(|()| String::new());
    for line in &mut lines {
        *line = subscriber
            .line_within(crate::server::REPLY_LIMIT)
            .await
            .unwrap_or_default();
    }
    lines.sort();
    assert!(
        lines == ["MESSAGE a mine", "OK"],
        "a subscriber that sets its key gets the reply and the message, but it got {lines:?}"
    );
}

#[tokio::test]
async fn a_client_gets_messages_of_its_own_keys_alone() {
    let server = Server::start().await;
    let (mut subscriber, mut other) = (server.client().await, server.client().await);
    for key in ["a", "b"] {
        subscriber
            .must_reply(&format!("SUBSCRIBE {key}"), "OK")
            .await;
    }
    for set in ["c 1", "A 1", "a 1", "ab 1", "b 1", "a 2"] {
        other.must_reply(&format!("SET {set}"), "OK").await;
    }
    let mut lines = Vec::new();
    for _ in 0..3 {
        lines.extend(subscriber.line_within(crate::server::REPLY_LIMIT).await);
    }
    // Messages of different keys may come in any order.
    lines.sort_by(|one, other| one.split(' ').nth(1).cmp(&other.split(' ').nth(1)));
    let wanted = ["MESSAGE a 1", "MESSAGE a 2", "MESSAGE b 1"];
    assert!(
        lines == wanted,
        "a subscriber to a and b should get {wanted:?}, those of a in this order, but it got \
         {lines:?}"
    );
    other
        .must_get_nothing("a client without a subscription gets no message")
        .await;
}

#[tokio::test]
async fn to_subscribe_again_is_an_error_and_doubles_no_message() {
    let server = Server::start().await;
    let (mut subscriber, mut other) = (server.client().await, server.client().await);
    subscriber.must_reply("SUBSCRIBE a", "OK").await;
    subscriber.send("SUBSCRIBE a\n").await;
    subscriber
        .must_get_error("the client has already subscribed to this key")
        .await;
    subscriber.must_reply("SUBSCRIBE b", "OK").await;
    other.must_reply("SUBSCRIBE a", "OK").await;
    other.send("SET a 1\nSET a 2\n").await;
    for value in 1..=2 {
        subscriber.must_get(&format!("MESSAGE a {value}")).await;
    }
}

#[tokio::test]
async fn a_subscriber_goes_on_sending_commands() {
    let server = Server::start().await;
    let (mut subscriber, mut other) = (server.client().await, server.client().await);
    subscriber.must_reply("SUBSCRIBE a", "OK").await;
    subscriber.must_reply("GET a", "NONE").await;
    other.must_reply("SET a 1", "OK").await;
    subscriber.must_get("MESSAGE a 1").await;
    subscriber.must_reply("SET b 1", "OK").await;
    subscriber.must_reply("GET b", "VALUE 1").await;
}

/// How often two clients set the same key at once.
const ROUNDS: usize = 50;

/// How often each of them does so in a round. All its messages are less than what a server
/// may drop for a subscriber that reads late.
const ROUND_SETS: usize = 10;

async fn messages(subscriber: &mut Client) -> Vec<String> {
    let mut lines = Vec::new();
    for _ in 0..2 * ROUND_SETS {
        let line = subscriber.line_within(crate::server::REPLY_LIMIT).await;
        lines.push(line.expect("a message should come for each `SET`, but one is missing"));
    }
    lines
}

#[tokio::test]
async fn all_subscribers_get_the_messages_in_the_order_of_the_sets() {
    let server = Server::start().await;
    let [mut one, mut other] = [server.client().await, server.client().await];
    let [mut first, mut second] = [server.client().await, server.client().await];
    for subscriber in [&mut first, &mut second] {
        subscriber.must_reply("SUBSCRIBE a", "OK").await;
    }
    for round in 0..ROUNDS {
        let sets = |who: &str| {
            let lines = (0..ROUND_SETS).map(|at| format!("SET a {who} {round} {at}\n"));
            lines.collect::<String>()
        };
        tokio::join!(one.send(sets("one")), other.send(sets("other")));
        for _ in 0..ROUND_SETS {
            one.must_get("OK").await;
            other.must_get("OK").await;
        }
        let lines = messages(&mut first).await;
        assert!(
            messages(&mut second).await == lines,
            "two subscribers should get the messages in the same order, but they didn't"
        );
        for who in ["one", "other"] {
            let start = format!("MESSAGE a {who} ");
            let of_one: Vec<_> = lines
                .iter()
                .filter(|line| line.starts_with(&start))
                .collect();
            let wanted = (0..ROUND_SETS).map(|at| format!("{start}{round} {at}"));
            assert!(
                of_one.iter().copied().eq(wanted.collect::<Vec<_>>().iter()),
                "what one client sets should come in its order, but it came as {of_one:?}"
            );
        }
        let latest = lines.last().unwrap().replacen("MESSAGE a", "VALUE", 1);
        one.must_reply("GET a", &latest).await;
    }
}
