//! Several loops, and their ends.

use std::panic;
use std::thread;
use std::time::Duration;

use event_loop::executor::{block_on, spawn};
use event_loop::timers::sleep;
use futures::StreamExt;
use futures::channel::mpsc::unbounded;
use futures::channel::oneshot;

use crate::common::{TIMEOUT, in_time};

#[test]
fn several_threads_run_a_loop_each() {
    let threads = [1, 2, 3, 4].map(|number| {
        thread::spawn(move || {
            in_time(move || {
                block_on(async move {
                    let (sender, results) = unbounded();
                    for task in 0..100 {
                        let sender = sender.clone();
                        spawn(async move {
                            sleep(Duration::from_millis(task % 10)).await;
                            sender.unbounded_send(number).unwrap();
                        });
                    }
                    drop(sender);
                    results.collect::<Vec<_>>().await
                })
            })
        })
    });
    for (number, thread) in (1..).zip(threads) {
        assert_eq!(thread.join().unwrap(), [number; 100]);
    }
}

#[test]
fn a_panic_in_a_task_ends_the_loop_but_not_the_next_one() {
    in_time(|| {
        let ended = panic::catch_unwind(|| {
            block_on(async {
                spawn(async { panic!("burnt") });
                sleep(TIMEOUT).await;
            });
        });
        assert_eq!(ended.unwrap_err().downcast_ref(), Some(&"burnt"));
        assert_eq!(block_on(async { "pizza" }), "pizza");
    });
}

#[test]
fn a_loop_inside_a_loop_panics() {
    in_time(|| {
        block_on(async {
            let inner = panic::catch_unwind(|| block_on(async {}));
            assert_eq!(inner.unwrap_err().downcast_ref(), Some(&"nested block_on"));
            // The outer one goes on.
            let (sender, task) = oneshot::channel();
            spawn(async { sender.send("served").unwrap() });
            sleep(Duration::from_millis(1)).await;
            assert_eq!(task.await, Ok("served"));
        });
    });
}

#[test]
fn spawn_panics_where_no_loop_runs() {
    in_time(|| {
        block_on(async {});
        assert!(panic::catch_unwind(|| spawn(async {})).is_err());
    });
}
