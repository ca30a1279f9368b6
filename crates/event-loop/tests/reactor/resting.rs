//! The rest: it takes no processor time, and ends for timers and for other threads.

use std::thread;
use std::time::{Duration, Instant};

use event_loop::executor::spawn;
use event_loop::reactor;
use event_loop::timers::sleep;

#[cfg(target_os = "linux")]
use crate::common::cpu_time;
use crate::common::in_time;
use crate::guests::{on_a_thread, open, serve};

#[cfg(target_os = "linux")]
#[test]
fn while_all_wait_the_thread_hardly_uses_the_processor() {
    in_time(move || {
        let block_on = reactor::block_on(async {
            let (listener, _guests) = open(100);
            spawn(serve(listener));
            spawn(sleep(Duration::from_secs(3600)));
            sleep(Duration::from_millis(100)).await;
            let before = cpu_time();
            sleep(Duration::from_secs(1)).await;
            cpu_time() - before
        });
        let used = block_on.unwrap();
        assert!(used < Duration::from_millis(10), "{used:?} in a second");
    });
}

#[test]
fn a_timer_fires_while_the_sockets_are_silent() {
    in_time(|| {
        let block_on = reactor::block_on(async {
            let (listener, _guests) = open(10);
            spawn(serve(listener));
            let began = Instant::now();
            sleep(Duration::from_millis(50)).await;
            began.elapsed()
        });
        let took = block_on.unwrap();
        assert!(took >= Duration::from_millis(50), "{took:?}");
        assert!(took < Duration::from_secs(1), "{took:?}");
    });
}

#[test]
fn a_wake_from_another_thread_is_seen_at_once() {
    in_time(|| {
        let block_on = reactor::block_on(async {
            let (listener, _guests) = open(10);
            spawn(serve(listener));
            let woken = on_a_thread(|| {
                // By now the loop rests, and it has no timer to wait for.
                thread::sleep(Duration::from_millis(100));
                Instant::now()
            });
            woken.await.elapsed()
        });
        let took = block_on.unwrap();
        assert!(took < Duration::from_millis(50), "{took:?}");
    });
}
