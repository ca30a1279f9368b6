//! Clients hang up in the middle of a PUT.

use std::process::Stdio;
use std::time::Duration;

use futures::future::join_all;
use rustix::process::Signal;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::burning::Burning;
use crate::common::{Service, rest_mongo};

const CLIENTS: usize = 1_000;
const DEADLINE: Duration = Duration::from_secs(60);

#[tokio::test]
async fn a_call_that_was_begun_is_ended_and_harms_nobody_who_comes_after() {
    rlimit::increase_nofile_limit(u64::MAX).unwrap();
    let kitchen = Burning::open().await;
    let mut command = rest_mongo(kitchen.uri());
    command.args(["--log=rest_mongo=debug", "--deadline=60000"]);
    let mut service = Service::start(command.stderr(Stdio::piped())).await;
    let mut log = BufReader::new(service.child.stderr.take().unwrap()).lines();

    // While MongoDB hangs no call ends, so every client hangs up during one.
    kitchen.signal(Signal::STOP);
    let clients = join_all((0..CLIENTS).map(|client| begin(&service, client))).await;
    let mut begun = 0;
    while begun < CLIENTS {
        let line = timeout(DEADLINE, log.next_line()).await.expect("in time");
        begun += usize::from(line.unwrap().unwrap().contains("a call begins"));
    }
    drop(clients);
    kitchen.signal(Signal::CONT);

    let log = tokio::spawn(async move { while let Ok(Some(_)) = log.next_line().await {} });
    let puts = (0..CLIENTS).map(|n| service.put("/stuff/good", format!(r#"{{"n": {n}}}"#)));
    for status in join_all(puts).await {
        assert!(status == 200 || status == 201, "{status}");
    }
    for client in 0..CLIENTS {
        let path = format!("/stuff/gone-{client}");
        let stored = async { while service.get(&path).await.0 != 200 {} };
        timeout(DEADLINE, stored).await.expect("it is stored");
    }
    kitchen.close().await;
    drop(service);
    log.await.unwrap();
}

/// Sends a whole request, and does not wait for the answer.
async fn begin(service: &Service, client: usize) -> TcpStream {
    let connection = TcpStream::connect(&service.address).await;
    let mut stream = connection.expect("a connection");
    let request = format!(
        "PUT /stuff/gone-{client} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{{}}"
    );
    stream.write_all(request.as_bytes()).await.expect("sent");
    stream
}
