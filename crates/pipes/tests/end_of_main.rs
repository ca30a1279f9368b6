//! The end of a runtime: what it waits for, and what it doesn't.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;
use std::{env, fs, panic, process, thread};

use tokio::fs::File;
use tokio::io::AsyncWriteExt;
use tokio::runtime::{Builder, Runtime};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// How long anything may take that does end, even on a busy machine.
const DEADLINE: Duration = Duration::from_secs(30);

/// How long something must stand still before it counts as waiting.
const STALL_TIME: Duration = Duration::from_millis(300);

/// Builds a runtime of each flavor, with a single thread for what blocks.
fn both_flavors() -> [Runtime; 2] {
    [Builder::new_current_thread(), Builder::new_multi_thread()].map(|mut builder| {
        builder
            .enable_all()
            .max_blocking_threads(1)
            .build()
            .unwrap()
    })
}

/// Blocks a thread of the runtime until the sender is dropped, or at last the time is up.
/// Returns once it has begun.
fn block_a_thread_of(runtime: &Runtime) -> mpsc::Sender<()> {
    let (release, released) = mpsc::channel::<()>();
    let (begin, begun) = mpsc::channel();
    runtime.spawn_blocking(move || {
        begin.send(()).unwrap();
        let _ = released.recv_timeout(DEADLINE);
    });
    begun.recv_timeout(DEADLINE).unwrap();
    release
}

#[test]
fn dropping_a_runtime_waits_for_what_blocks_on_either_flavor() {
    for runtime in both_flavors() {
        let release = block_a_thread_of(&runtime);
        let (end, ended) = mpsc::channel();
        thread::spawn(move || {
            drop(runtime);
            end.send(()).unwrap();
        });
        assert_eq!(
            ended.recv_timeout(STALL_TIME),
            Err(RecvTimeoutError::Timeout)
        );
        drop(release);
        ended.recv_timeout(DEADLINE).unwrap();
    }
}

#[test]
fn both_kinds_of_shutdown_end_a_runtime_while_something_blocks() {
    for way in [Runtime::shutdown_background, |runtime: Runtime| {
        runtime.shutdown_timeout(Duration::from_millis(100));
    }] {
        for runtime in both_flavors() {
            let release = block_a_thread_of(&runtime);
            let (end, ended) = mpsc::channel();
            thread::spawn(move || {
                way(runtime);
                end.send(()).unwrap();
            });
            ended.recv_timeout(DEADLINE).unwrap();
            drop(release);
        }
    }
}

#[test]
fn a_runtime_may_not_be_dropped_in_async_code_but_shut_down_in_the_background() {
    let [outer, inner] = both_flavors();
    let dropping = panic::AssertUnwindSafe(|| outer.block_on(async { drop(inner) }));
    let panicked = panic::catch_unwind(dropping).unwrap_err();
    let message = panicked.downcast_ref::<&str>().unwrap();
    assert!(
        message.starts_with("Cannot drop a runtime in a context where blocking is not allowed."),
        "{message}"
    );

    let [outer, inner] = both_flavors();
    outer.block_on(async { inner.shutdown_background() });
}

#[test]
fn a_file_that_was_not_flushed_is_empty_when_the_runtime_is_gone() {
    let path = env::temp_dir().join(format!("end-of-main-{}.txt", process::id()));
    let [runtime, _] = both_flavors();
    let mut file = runtime.block_on(File::create(&path)).unwrap();
    let release = block_a_thread_of(&runtime);
    runtime.block_on(file.write_all(b"pizza")).unwrap();
    runtime.shutdown_background();
    // If the program ended here, that's what it would leave.
    let length = fs::metadata(&path).unwrap().len();
    drop(release);
    fs::remove_file(&path).unwrap();
    assert_eq!(length, 0);
}

#[tokio::test(start_paused = true)]
async fn the_virtual_clock_stands_still_while_something_blocks() {
    let an_hour = Duration::from_secs(3600);
    let blocking = spawn_blocking(|| thread::sleep(Duration::from_millis(100)));
    timeout(an_hour, blocking).await.unwrap().unwrap();
}
