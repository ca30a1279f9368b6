//! The echo: what guests say comes back to each of them.

use std::io::{ErrorKind, Write};
use std::time::Duration;

use event_loop::executor::spawn;
use event_loop::reactor;

use crate::common::in_time;
use crate::guests::{connect, on_a_thread, open, read, serve_while};

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
    in_time(|| {
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
