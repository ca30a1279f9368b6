//! A graceful stop: what was begun is finished, and nothing is left behind.

#![cfg(unix)]

mod common;

use std::net::Ipv4Addr;
use std::time::{Duration, Instant};

use common::{Service, mongodb};
use futures::future::join_all;
use rest_mongo::routes::routes;
use rest_mongo::server::serve;
use rest_mongo::stuff::Stuff;
use rustix::process::{Pid, Signal, kill_process};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::Command;
use tokio::sync::oneshot;
use tokio::time::timeout;

/// Long enough for any answer, short enough for a test that hangs.
const DEADLINE: Duration = Duration::from_secs(30);

/// A PUT whose body is awaited: the service has asked for it with a 100.
struct Unfinished(TcpStream);

impl Unfinished {
    async fn begin(address: &str) -> Self {
        let mut stream = TcpStream::connect(address).await.expect("a connection");
        let head = "PUT /stuff/stop HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
            Expect: 100-continue\r\nContent-Length: 2\r\n\r\n";
        stream.write_all(head.as_bytes()).await.expect("written");
        let mut asked = [0; 25];
        stream.read_exact(&mut asked).await.expect("an answer");
        assert_eq!(&asked, b"HTTP/1.1 100 Continue\r\n\r\n");
        Self(stream)
    }

    /// Sends the body; returns the answer, up to the end of the connection.
    async fn finish(mut self) -> String {
        self.0.write_all(b"{}").await.expect("written");
        let mut answer = String::new();
        let all = self.0.read_to_string(&mut answer);
        timeout(DEADLINE, all)
            .await
            .expect("in time")
            .expect("text");
        answer
    }
}

#[tokio::test]
async fn a_request_in_flight_is_answered_before_serve_returns() {
    let stuff = Stuff::new(&mongodb("rust").await, DEADLINE).await.unwrap();
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let shutdown = async { stopped.await.unwrap_or_default() };
    let serving = tokio::spawn(serve(listener, routes(stuff), shutdown, DEADLINE));

    let request = Unfinished::begin(&address.to_string()).await;
    stop.send(()).unwrap();
    until_it_listens_no_more(&address.to_string()).await;
    assert!(!serving.is_finished());

    let answer = request.finish().await;
    assert!(answer.starts_with("HTTP/1.1 20"), "{answer}");
    timeout(DEADLINE, serving).await.expect("in time").unwrap();
}

#[tokio::test]
async fn ctrl_c_and_sigterm_end_every_request_in_flight_and_exit_with_0() {
    for signal in [Signal::INT, Signal::TERM] {
        let mut service = Service::start(&mut temporary()).await;
        // A connection that has had its answer, and may ask again: it is kept alive.
        assert_eq!(service.get("/stuff/stop").await.0, 404);
        let requests = (0..100).map(|_| Unfinished::begin(&service.address));
        let requests = join_all(requests).await;

        send(&service, signal);
        until_it_listens_no_more(&service.address).await;
        for request in requests {
            let answer = request.finish().await;
            assert!(answer.starts_with("HTTP/1.1 20"), "{answer}");
        }
        let status = timeout(DEADLINE, service.child.wait()).await;
        assert_eq!(status.expect("in time").unwrap().code(), Some(0));
    }
}

#[tokio::test]
async fn a_client_that_never_ends_its_request_holds_the_exit_for_the_grace_period_only() {
    let mut command = temporary();
    command.args(["--grace=1000", "--deadline=600000"]);
    let mut service = Service::start(&mut command).await;
    let unfinished = Unfinished::begin(&service.address).await;

    let asked = Instant::now();
    send(&service, Signal::TERM);
    let status = timeout(DEADLINE, service.child.wait()).await;
    assert_eq!(status.expect("in time").unwrap().code(), Some(0));
    assert!(asked.elapsed() >= Duration::from_secs(1));
    assert!(
        asked.elapsed() < Duration::from_secs(5),
        "{:?}",
        asked.elapsed()
    );
    drop(unfinished);
}

/// The program, over an embedded MongoDB of its own.
fn temporary() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rest-mongo"));
    command.args(["--bind=127.0.0.1:0", "--temporary", "--log=error"]);
    command.env_remove("MONGODB_URI");
    command
}

fn send(service: &Service, signal: Signal) {
    let pid = service.child.id().expect("it runs").try_into();
    let pid = Pid::from_raw(pid.expect("a pid")).expect("a pid");
    kill_process(pid, signal).expect("it runs");
}

/// The listener is the first thing that is closed.
async fn until_it_listens_no_more(address: &str) {
    while TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
}
