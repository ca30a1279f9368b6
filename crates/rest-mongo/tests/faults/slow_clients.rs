//! A thousand connections that send next to nothing: slowloris.

use std::time::{Duration, Instant};

use futures::future::join_all;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{interval, timeout};

use crate::common::{Service, mongodb, rest_mongo};

/// A second is far over what one request takes, and far under what it would
/// take if it had to wait for the slow ones.
const NORMAL_TIME: Duration = Duration::from_secs(1);

/// How long the service waits for a head.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);

#[tokio::test]
async fn others_are_served_and_a_slow_head_is_closed() {
    rlimit::increase_nofile_limit(u64::MAX).unwrap();
    let service = Service::start(&mut rest_mongo(&mongodb("slow").await)).await;
    let connect = async |_| {
        TcpStream::connect(&service.address)
            .await
            .expect("a connection")
    };
    let mut idle = join_all((0..500).map(connect)).await;
    let mut dribbling = join_all((0..500).map(connect)).await;
    for stream in &mut dribbling {
        stream
            .write_all(b"GET /stuff/1 HTTP/1.1\r\n")
            .await
            .expect("sent");
    }

    for _ in 0..100 {
        let asked = Instant::now();
        assert_eq!(service.get("/stuff/1").await.0, 404);
        assert!(asked.elapsed() < NORMAL_TIME, "{:?}", asked.elapsed());
    }

    // The service has taken all it will of the others, so it takes this one at once. On
    // a busy machine, the system itself may reset some of a thousand that come together.
    let connected = Instant::now();
    let mut last = connect(0).await;
    let slow = idle.iter_mut().chain(&mut dribbling).chain([&mut last]);
    let closed = timeout(2 * HEAD_TIMEOUT, join_all(slow.map(dribble))).await;
    let closed = closed.expect("all are closed in time");
    assert_eq!(closed.len(), 1_001);
    let waited = closed[1_000] - connected;
    assert!(waited >= HEAD_TIMEOUT, "{waited:?}");
}

/// Sends a header, a byte at a time, until the service closes the connection; returns
/// when that was.
async fn dribble(stream: &mut TcpStream) -> Instant {
    let (mut reader, mut writer) = stream.split();
    let mut ticks = interval(Duration::from_millis(500));
    let mut answer = Vec::new();
    let closed = reader.read_to_end(&mut answer);
    let writing = async {
        while writer.write_all(b"x").await.is_ok() {
            ticks.tick().await;
        }
    };
    tokio::select! {
        _ = closed => {}
        () = writing => {}
    }
    Instant::now()
}
