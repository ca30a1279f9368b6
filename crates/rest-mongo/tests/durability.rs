//! An acknowledged write is durable.

// Only MongoDB's own server has a journal that can be switched off.
#![cfg(any(
    target_os = "macos",
    all(any(target_os = "linux", windows), target_arch = "x86_64")
))]

mod common;

// The program itself is under test, without its `main`.
#[allow(dead_code, reason = "`main` is not called here")]
#[path = "../examples/lose_writes.rs"]
mod lose_writes;

use bson::{Document, doc};
use common::{Service, mongodb, rest_mongo};
use lose_writes::{IN_MEMORY, IN_THE_JOURNAL, lost};
use mongodb::{Client, Database};

#[tokio::test]
async fn a_write_waits_for_the_journal_of_most_members_unless_the_uri_says_otherwise() {
    let durable = r#""writeConcern":{"w":"majority","j":true"#;
    let fast = r#""writeConcern":{"w":1,"j":false"#;
    let uri = mongodb("durability").await;
    for (options, expected) in [("", durable), ("w=1&journal=false", fast)] {
        let uri = format!("{uri}{options}");
        let client = Client::with_uri_str(&uri).await.unwrap();
        log_every_command(&client.default_database().unwrap()).await;
        let service = Service::start(&mut rest_mongo(&uri)).await;
        let status = service.put("/stuff/durable", "{}").await;
        assert!(status == 200 || status == 201, "{status}");

        let admin = client.database("admin");
        let log = admin.run_command(doc! { "getLog": "global" }).await;
        let log = log.unwrap();
        let lines = log.get_array("log").unwrap().iter();
        let mut updates = lines.rev().filter_map(|line| {
            let line = line.as_str()?;
            (line.contains(r#""command":{"update":"stuff""#)
                && line.contains(r#""$db":"takeaway_test_durability""#))
            .then_some(line)
        });
        let last = updates.next().expect("a write in the log");
        assert!(last.contains(expected), "{last}");
    }
}

#[tokio::test]
async fn a_crash_loses_writes_that_are_only_in_memory_and_none_that_are_in_the_journal() {
    let mut gone = 0;
    for _ in 0..5 {
        assert_eq!(lost(IN_THE_JOURNAL).await.unwrap(), 0);
        gone += lost(IN_MEMORY).await.unwrap();
        if gone > 0 {
            break;
        }
    }
    assert_ne!(gone, 0);
}

/// Lets the log of MongoDB show each command to this database.
async fn log_every_command(database: &Database) {
    let all: Document = doc! { "profile": 0, "slowms": -1 };
    database.run_command(all).await.expect("it logs");
}
