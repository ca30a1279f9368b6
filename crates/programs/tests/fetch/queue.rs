//! A server that's too busy to take a connection, so that connecting itself takes its time.

use std::fs;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::time::{sleep, timeout};

use crate::common::{PATIENCE, Program};
use crate::fetch;
use crate::interrupted::must_cancel;
use crate::server::LEEWAY;
use crate::timeouts::{ATTEMPT_TIMEOUT, FIRST_PAUSE};

/// How long the system takes to accept a connection, if there's room for it.
const ACCEPT_TIME: Duration = Duration::from_millis(300);

/// How often a test looks at what Linux lists.
const LOOK_INTERVAL: Duration = Duration::from_millis(5);

/// In what way Linux lists a connection that was asked for and not accepted yet.
const SYN_SENT: &str = "02";

/// A listener whose queue is full.
struct FullQueue {
    address: SocketAddr,
    /// They keep the queue full.
    _kept: (TcpListener, Vec<TcpStream>),
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
        let queue = Self {
            address,
            _kept: (listener, connections),
        };
        // A process that another test is just starting may still hold the last connection.
        while !queue.ports().is_empty() {
            sleep(LOOK_INTERVAL).await;
        }
        queue
    }

    /// Starts `fetch` with one URL on this server.
    fn fetch(&self) -> Program {
        Program::start(fetch().arg(format!("http://{}/a", self.address)))
    }

    /// Waits until a program connects from another port than this one, and returns that.
    async fn other_port(&self, known: Option<String>, because: &str) -> String {
        let begun = Instant::now();
        loop {
            let mut ports = self.ports().into_iter();
            if let Some(port) = ports.find(|port| Some(port) != known.as_ref()) {
                return port;
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "{because}, so the program should connect to the server, but it didn't"
            );
            sleep(LOOK_INTERVAL).await;
        }
    }

    /// Returns the ports from which anyone connects to the listener.
    fn ports(&self) -> Vec<String> {
        let port = format!(":{:04X}", self.address.port());
        let connections = fs::read_to_string("/proc/net/tcp").unwrap();
        connections
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>())
            .filter(|fields| fields[2].ends_with(&port) && fields[3] == SYN_SENT)
            .map(|fields| fields[1].to_owned())
            .collect()
    }
}

#[tokio::test]
async fn the_time_of_an_attempt_begins_with_connecting() {
    let because = "the time of an attempt begins with connecting, and a timeout is retried";
    let queue = FullQueue::start().await;
    let program = queue.fetch();
    let first = queue.other_port(None, "it has one URL").await;
    let connecting = Instant::now();
    queue.other_port(Some(first.clone()), because).await;
    let took = connecting.elapsed();
    let limit = ATTEMPT_TIMEOUT + FIRST_PAUSE;
    assert!(
        program.started.elapsed() >= limit && took <= limit + LEEWAY,
        "{because}, so the second should come {limit:?} after the first, but it came after \
         {took:?}"
    );
    assert!(
        !queue.ports().contains(&first),
        "the connection of an attempt is closed after its timeout, but it's still being made"
    );
}

#[tokio::test]
async fn ctrl_c_ends_the_program_while_it_connects() {
    let queue = FullQueue::start().await;
    let program = queue.fetch();
    queue.other_port(None, "it has one URL").await;
    must_cancel(program, "cancelled done=0 total=1", Vec::new()).await;
    assert!(
        queue.ports().is_empty(),
        "after Ctrl-C no connection is left, but one is still being made"
    );
}
