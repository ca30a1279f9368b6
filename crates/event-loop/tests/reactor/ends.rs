//! Connections that are silent or gone, and the end of the loop.

use std::future::{pending, poll_fn};
use std::io::{Read, Write};
use std::pin::pin;
use std::sync::{Arc, mpsc};
use std::task::{Context, Wake, Waker};
use std::thread;
use std::time::Duration;

use event_loop::executor::spawn;
use event_loop::reactor::{self, Listener};
use event_loop::timers::sleep;

use crate::common::in_time;
use crate::guests::{any_port, echo, on_a_thread, open, read, serve};

#[test]
fn a_connection_that_is_dropped_leaves_no_waker_behind() {
    struct Bell;
    impl Wake for Bell {
        fn wake(self: Arc<Self>) {}
    }

    in_time(|| {
        let block_on = reactor::block_on(async {
            let (mut listener, _guests) = open(1);
            let mut stream = listener.accept().await.unwrap();
            let bell = Arc::new(Bell);
            let waker = Waker::from(Arc::clone(&bell));
            let mut byte = [0];
            let poll = pin!(stream.read(&mut byte)).poll(&mut Context::from_waker(&waker));
            assert!(poll.is_pending());
            drop(waker);
            assert_eq!(Arc::strong_count(&bell), 2, "it waits");
            drop(stream);
            assert_eq!(Arc::strong_count(&bell), 1, "it's gone");
        });
        block_on.unwrap();
    });
}

#[test]
fn a_silent_connection_costs_no_polls() {
    in_time(|| {
        let block_on = reactor::block_on(async {
            let (mut listener, mut guests) = open(2);
            let mut silent = listener.accept().await.unwrap();
            let other = listener.accept().await.unwrap();
            let (polls, counted) = mpsc::channel();
            spawn(async move {
                let mut byte = [0];
                let mut reading = pin!(silent.read(&mut byte));
                poll_fn(|cx| {
                    polls.send(()).unwrap();
                    reading.as_mut().poll(cx).map(drop)
                })
                .await;
            });
            spawn(async move { echo(other).await.unwrap() });
            on_a_thread(move || {
                for _ in 0..100 {
                    guests[1].write_all(b"?").unwrap();
                    read(&mut guests[1], 1);
                }
                guests
            })
            .await;
            counted.try_iter().count()
        });
        // The first poll, and one because a new connection is writable.
        let polls = block_on.unwrap();
        assert!(polls <= 2, "{polls} polls");
    });
}

#[test]
fn a_connection_is_closed_when_the_loop_ends_before_its_task() {
    in_time(|| {
        let mut guests = reactor::block_on(async {
            let (listener, mut guests) = open(1);
            spawn(serve(listener));
            on_a_thread(move || {
                guests[0].write_all(b"soup").unwrap();
                read(&mut guests[0], 4);
                guests
            })
            .await
        });
        assert_eq!(guests.as_mut().unwrap()[0].read(&mut [0]).unwrap(), 0);
    });
}

#[test]
fn a_panic_in_a_task_ends_the_loop_and_no_more_than_that() {
    in_time(|| {
        let thread = thread::spawn(|| {
            reactor::block_on(async {
                let (listener, _guests) = open(1);
                spawn(serve(listener));
                spawn(async {
                    sleep(Duration::from_millis(50)).await;
                    panic!("the kitchen burns");
                });
                pending::<()>().await;
            })
        });
        let panic = thread.join().unwrap_err();
        assert_eq!(panic.downcast_ref(), Some(&"the kitchen burns"));
    });
}

#[test]
fn a_socket_outside_the_loop_says_where_it_belongs() {
    let Err(error) = Listener::bind(any_port()) else {
        panic!("there's no loop to register with");
    };
    assert_eq!(
        error.to_string(),
        "sockets only work inside `reactor::block_on`"
    );
}
