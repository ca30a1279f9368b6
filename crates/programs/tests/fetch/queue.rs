//! A server that's too busy to take a connection, so that connecting itself takes its time.

use std::fs;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::time::{sleep, timeout};

use crate::common::{PATIENCE, Program};
use crate::fetch;
use crate::interrupted::must_cancel;
use crate::server::{LEEWAY, Server, must_end_with};
use crate::timeouts::ATTEMPT_TIMEOUT;

/// How long the system takes to accept a connection, if there's room for it.
const ACCEPT_TIME: Duration = Duration::from_millis(300);

/// In what way Linux lists a connection that was asked for and not accepted yet.
const SYN_SENT: &str = "02";

/// A listener whose queue is full.
struct FullQueue {
    address: SocketAddr,
    listener: TcpListener,
    connections: Vec<TcpStream>,
}

impl FullQueue {
    async fn start() -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        let listener = socket.listen(1).unwrap();
        let address = listener.local_addr().unwrap();
        let mut connections = Vec::new();
        while let Ok(connected) = timeout(ACCEPT_TIME, TcpStream::connect(address)).await {
            connections.push(connected.unwrap());
        }
        Self {
            address,
            listener,
            connections,
        }
    }

    /// Starts `fetch` with one URL on this server, and waits until it connects.
    async fn fetch(&self) -> (Program, String) {
        let url = format!("http://{}/a", self.address);
        let program = Program::start(fetch().arg(&url));
        let begun = Instant::now();
        while !self.is_asked_for() {
            assert!(
                begun.elapsed() < PATIENCE,
                "the program should connect to the server of its URL, but it didn't"
            );
            sleep(Duration::from_millis(5)).await;
        }
        (program, url)
    }

    /// Returns whether anyone connects to the listener.
    fn is_asked_for(&self) -> bool {
        let port = format!(":{:04X}", self.address.port());
        let connections = fs::read_to_string("/proc/net/tcp").unwrap();
        connections
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>())
            .any(|fields| fields[2].ends_with(&port) && fields[3] == SYN_SENT)
    }
}

#[tokio::test]
async fn the_time_of_an_attempt_begins_with_connecting() {
    let queue = FullQueue::start().await;
    let (program, url) = queue.fetch().await;
    let connecting = Instant::now();
    // Until the first attempt is over, the system takes no connection.
    sleep(ATTEMPT_TIMEOUT + Duration::from_millis(50)).await;
    drop(queue.connections);
    let mut server = Server::on(queue.listener);
    let request = server.must_get("/a", "an attempt is over after 2 s").await;
    let took = request.at - connecting;
    let limit = ATTEMPT_TIMEOUT + Duration::from_millis(100) + LEEWAY;
    assert!(
        took <= limit,
        "the time of an attempt begins with connecting, so the second should come within \
         {limit:?}, but it came after {took:?}"
    );
    request.reply(200, "x").await;
    let ok = format!("ok {url} status=200 bytes=1 attempts=2");
    let done = "done ok=1 failed=0 attempts=2";
    must_end_with(&program.end().await, 0, &[&ok, done]);
}

#[tokio::test]
async fn ctrl_c_ends_the_program_while_it_connects() {
    let queue = FullQueue::start().await;
    let (program, _) = queue.fetch().await;
    must_cancel(program, "cancelled done=0 total=1", Vec::new()).await;
    assert!(
        !queue.is_asked_for(),
        "after Ctrl-C no connection is left, but one is still being made"
    );
}
