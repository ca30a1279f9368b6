//! The reactor: real sockets on the loopback interface, and guests on threads of their own.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::future::{pending, poll_fn};
use std::io::{self, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::panic::resume_unwind;
use std::pin::pin;
use std::sync::{Arc, mpsc};
use std::task::{Context, Wake, Waker};
use std::thread;
use std::time::{Duration, Instant};

use event_loop::executor::spawn;
use event_loop::reactor::{self, Listener, Stream};
use event_loop::timers::sleep;
use futures::channel::oneshot;

/// Far more than any of these tests takes, even on a busy machine.
const LONG: Duration = Duration::from_secs(20);

#[test]
fn a_thousand_connections_on_one_thread_are_each_echoed() {
    rlimit::increase_nofile_limit(u64::MAX).unwrap();
    serve_while(|address| {
        let mut guests: Vec<_> = (0..1000).map(|_| connect(address)).collect();
        for (number, guest) in guests.iter_mut().enumerate() {
            guest.write_all(format!("{number:04}").as_bytes()).unwrap();
        }
        for (number, guest) in guests.iter_mut().enumerate() {
            assert_eq!(read(guest, 4), format!("{number:04}").as_bytes());
        }
    });
}

#[test]
fn bytes_that_come_in_pieces_are_echoed_as_they_come() {
    serve_while(|address| {
        let mut guest = connect(address);
        guest.set_nodelay(true).unwrap();
        for piece in ["p", "iz", "za"] {
            guest.write_all(piece.as_bytes()).unwrap();
            assert_eq!(read(&mut guest, piece.len()), piece.as_bytes());
        }
    });
}

#[test]
fn more_than_the_buffers_hold_arrives_whole_and_in_order() {
    within_bounds(|| {
        let sent: Vec<_> = (0..20_000_000_u32).map(|it| (it / 7) as u8).collect();
        let block_on = reactor::block_on(async {
            let (mut listener, mut guests) = open(1);
            let copy = sent.clone();
            spawn(async move {
                let mut stream = listener.accept().await.unwrap();
                stream.write_all(&copy).await.unwrap();
            });
            on_a_thread(move || read(&mut guests[0], 20_000_000)).await
        });
        assert!(block_on.unwrap() == sent, "other bytes have arrived");
    });
}

#[test]
fn a_client_that_does_not_read_holds_up_nobody_else() {
    serve_while(|address| {
        let mut deaf = connect(address);
        deaf.set_write_timeout(Some(Duration::from_millis(200)))
            .unwrap();
        // Now the server can't write to it, and has stopped to read from it.
        let error = loop {
            if let Err(error) = deaf.write(&[0; 65536]) {
                break error.kind();
            }
        };
        assert!([ErrorKind::WouldBlock, ErrorKind::TimedOut].contains(&error));
        let mut guest = connect(address);
        guest.write_all(b"soup").unwrap();
        assert_eq!(read(&mut guest, 4), b"soup");
    });
}

#[cfg(target_os = "linux")]
#[test]
fn while_all_wait_the_thread_hardly_uses_the_processor() {
    use nix::sys::resource::{UsageWho, getrusage};

    let cpu_time = || {
        let usage = getrusage(UsageWho::RUSAGE_THREAD).unwrap();
        let micros = [usage.user_time(), usage.system_time()]
            .map(|time| time.tv_sec() * 1_000_000 + time.tv_usec());
        Duration::from_micros(micros.iter().sum::<i64>().try_into().unwrap())
    };

    within_bounds(move || {
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
    within_bounds(|| {
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
    within_bounds(|| {
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

#[test]
fn a_connection_that_is_dropped_leaves_no_waker_behind() {
    struct Bell;
    impl Wake for Bell {
        fn wake(self: Arc<Self>) {}
    }

    within_bounds(|| {
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
    within_bounds(|| {
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
    within_bounds(|| {
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
    within_bounds(|| {
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

/// Runs an echo server on a thread, until the guests on another one have left.
fn serve_while(guests: impl FnOnce(SocketAddr) + Send + 'static) {
    within_bounds(|| {
        let block_on = reactor::block_on(async {
            let listener = Listener::bind(any_port()).unwrap();
            let address = listener.local_addr().unwrap();
            spawn(serve(listener));
            on_a_thread(move || guests(address)).await;
        });
        block_on.unwrap();
    });
}

async fn serve(mut listener: Listener) {
    loop {
        let stream = listener.accept().await.unwrap();
        // A guest that hangs up is no news.
        spawn(async { drop(echo(stream).await) });
    }
}

async fn echo(mut stream: Stream) -> io::Result<()> {
    let mut buffer = [0; 1024];
    loop {
        match stream.read(&mut buffer).await? {
            0 => return Ok(()),
            length => stream.write_all(&buffer[..length]).await?,
        }
    }
}

/// Returns a listener, and guests that are connected to it, though it may not know yet.
fn open(guests: usize) -> (Listener, Vec<TcpStream>) {
    let listener = Listener::bind(any_port()).unwrap();
    let address = listener.local_addr().unwrap();
    (listener, (0..guests).map(|_| connect(address)).collect())
}

fn any_port() -> SocketAddr {
    (Ipv4Addr::LOCALHOST, 0).into()
}

fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(LONG / 2)).unwrap();
    stream
}

fn read(stream: &mut TcpStream, length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    stream.read_exact(&mut bytes).unwrap();
    bytes
}

/// Runs blocking code on a thread of its own, and waits for it on the loop.
async fn on_a_thread<T: Send + 'static>(code: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = oneshot::channel();
    let thread = thread::spawn(move || drop(sender.send(code())));
    match receiver.await {
        Ok(output) => output,
        Err(_) => resume_unwind(thread.join().unwrap_err()),
    }
}

/// Fails if a test hangs, which a loop that has lost a wake-up does.
fn within_bounds(test: impl FnOnce() + Send + 'static) {
    let (sender, receiver) = mpsc::channel();
    let thread = thread::spawn(move || {
        test();
        sender.send(()).unwrap();
    });
    match receiver.recv_timeout(LONG) {
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("it hangs"),
        Ok(()) => {}
        Err(_) => resume_unwind(thread.join().unwrap_err()),
    }
}
