//! A graceful stop: what was begun is finished, and nothing is left behind.

mod common;

use std::net::Ipv4Addr;
use std::time::Duration;

use common::{Service, mongodb};
use rest_mongo::routes::routes;
use rest_mongo::server::serve;
use rest_mongo::stuff::Stuff;
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
    // The listener closes at once: the service is stopping, and not yet stopped.
    while TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    assert!(!serving.is_finished());

    let answer = request.finish().await;
    assert!(answer.starts_with("HTTP/1.1 20"), "{answer}");
    timeout(DEADLINE, serving).await.expect("in time").unwrap();
}

#[cfg(unix)]
#[tokio::test]
async fn ctrl_c_and_sigterm_let_a_request_finish_and_exit_with_0() {
    use rustix::process::{Pid, Signal, kill_process};

    for signal in [Signal::INT, Signal::TERM] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rest-mongo"));
        command.args(["--bind=127.0.0.1:0", "--temporary"]);
        let mut service = Service::start(command).await;
        let request = Unfinished::begin(&service.address).await;

        let pid = service
            .child
            .id()
            .and_then(|id| Pid::from_raw(id.try_into().ok()?));
        kill_process(pid.unwrap(), signal).unwrap();
        while TcpStream::connect(&service.address).await.is_ok() {
            tokio::task::yield_now().await;
        }
        let answer = request.finish().await;
        assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
        let status = timeout(DEADLINE, service.child.wait()).await;
        assert_eq!(status.expect("in time").unwrap().code(), Some(0));
    }
}
