//! Clients hang up in the middle of a PUT.

use std::process::Stdio;
use std::time::Duration;

use futures::future::join_all;
use rustix::process::{Pid, Signal, kill_process};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::net::TcpStream;
use tokio::process::ChildStderr;
use tokio::time::timeout;

use crate::common::{Service, rest_mongo};
use crate::database::Database;

const CLIENTS: usize = 1_000;
const DEADLINE: Duration = Duration::from_secs(60);

#[tokio::test]
async fn a_call_that_was_begun_is_ended_and_harms_nobody_who_comes_after() {
    rlimit::increase_nofile_limit(u64::MAX).unwrap();
    let database = Database::start().await;
    let (service, mut log) = patient_service(database.uri()).await;
    // While MongoDB hangs no call ends, so every client hangs up during one.
    database.signal(Signal::STOP);
    let clients = join_all((0..CLIENTS).map(|client| begin(&service, client))).await;
    // Two calls more were begun before: the lookup at the start, and the first PUT.
    logged(&mut log, "operation started", CLIENTS + 2).await;
    drop(clients);
    database.signal(Signal::CONT);
    // Nobody waits for these calls any more, and each is polled to its end.
    logged(&mut log, "operation ended", CLIENTS).await;

    let log = tokio::spawn(async move { while let Ok(Some(_)) = log.next_line().await {} });
    let puts = (0..CLIENTS).map(|n| service.put("/stuff/good", format!(r#"{{"n": {n}}}"#)));
    for status in join_all(puts).await {
        assert!(status == 200 || status == 201, "{status}");
    }
    database.close().await;
    drop(service);
    log.await.unwrap();
}

#[tokio::test]
async fn a_call_whose_client_has_left_is_ended_before_the_service_ends() {
    let database = Database::start().await;
    let (mut service, mut log) = patient_service(database.uri()).await;
    leave_during_an_operation(&service, &mut log, &database).await;
    let pid = service.child.id().unwrap().try_into().unwrap();
    kill_process(Pid::from_raw(pid).unwrap(), Signal::INT).unwrap();
    while TcpStream::connect(&service.address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    database.signal(Signal::CONT);
    logged(&mut log, "operation ended", 1).await;
    let status = timeout(DEADLINE, service.child.wait()).await.unwrap();
    assert_eq!(status.unwrap().code(), Some(0));

    let service = Service::start(&mut rest_mongo(database.uri())).await;
    assert_eq!(service.get("/stuff/gone-0").await.0, 200);
    database.close().await;
}

#[tokio::test]
async fn an_operation_that_fails_after_its_client_has_left_is_in_the_log() {
    let database = Database::start().await;
    let uri = format!("{}?retryWrites=false", database.uri());
    let (service, mut log) = patient_service(&uri).await;
    leave_during_an_operation(&service, &mut log, &database).await;
    database.kill().await;
    logged(&mut log, "ERROR rest_mongo::documents: MongoDB: ", 1).await;
}

type Log = Lines<BufReader<ChildStderr>>;

/// A service that gives its operations a minute, and has found MongoDB; and its log.
async fn patient_service(uri: &str) -> (Service, Log) {
    let mut command = rest_mongo(uri);
    command.args(["--log=debug", "--deadline=60000", "--grace=60000"]);
    let mut service = Service::start(command.stderr(Stdio::piped())).await;
    let log = BufReader::new(service.child.stderr.take().expect("piped above")).lines();
    assert_eq!(service.put("/stuff/first", "{}").await, 201);
    (service, log)
}

/// Stops MongoDB dead, and lets a client hang up during an operation.
async fn leave_during_an_operation(service: &Service, log: &mut Log, database: &Database) {
    database.signal(Signal::STOP);
    let client = begin(service, 0).await;
    // Two were begun before: the lookup at the start, and the first PUT.
    logged(log, "operation started", 3).await;
    drop(client);
}

/// Reads the log until it has said so as often.
async fn logged(log: &mut Log, text: &str, times: usize) {
    let mut lines = 0;
    while lines < times {
        let line = timeout(DEADLINE, log.next_line()).await.expect("in time");
        let line = line.expect("text").expect("the service runs");
        lines += usize::from(line.contains(text));
    }
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
