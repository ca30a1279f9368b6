//! A client that several tests share, and the one runtime that its task needs.
//!
//! Run them with `cargo test -p chat --test shared_client`. Read along in
//! `docs/12-how-to-test-async-code.md`.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::sync::LazyLock;

use chat::messages::InMemory;
use chat::room::RoomHandle;
use tokio::runtime::Runtime;

/// The runtime of all tests that share something. Its threads end with the process.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());

/// The room that they share. Its task is on that runtime, whichever test opens it.
static ROOM: LazyLock<RoomHandle> = LazyLock::new(|| {
    let _on_it = RUNTIME.enter();
    RoomHandle::open(InMemory::default())
});

#[test]
fn ann_may_come_in() {
    let joining = ROOM.join("Ann".parse().unwrap());
    RUNTIME.block_on(joining).unwrap();
}

#[test]
fn bo_may_come_in() {
    let joining = ROOM.join("Bo".parse().unwrap());
    RUNTIME.block_on(joining).unwrap();
}
