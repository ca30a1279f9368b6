//! Lists that are under way when something fails: MongoDB, or the one who reads.

use std::time::{Duration, Instant};

use bson::{Document, doc};
use futures::future::join_all;
use mongodb::{Client, Collection};
use reqwest::Method;
use rustix::process::{Pid, Signal, kill_process};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{interval, timeout};

use crate::common::{Service, rest_mongo};
use crate::database::Database;

/// Far longer than anything here takes.
const DEADLINE: Duration = Duration::from_secs(60);

/// How long a client may take nothing of what it's sent.
const WRITE_TIMEOUT: Duration = Duration::from_secs(10);

/// Within a second MongoDB has to answer. The rest is for a busy machine.
const MAX_DELAY: Duration = Duration::from_secs(3);

/// A second is far over what one request takes, and far under what it would take if it
/// had to wait for those who don't read.
const NORMAL_TIME: Duration = Duration::from_secs(1);

const CLIENTS: usize = 100;

/// Starts a database with more documents than the sockets between it and a client hold.
async fn full_database() -> (Database, Collection<Document>) {
    let database = Database::start().await;
    let client = Client::with_uri_str(database.uri()).await;
    let demo = client.expect("a client").database("demo");
    let stuff = demo.collection("stuff");
    let filler = "x".repeat(10_000);
    let documents = (0..2_000).map(|n| doc! { "_id": format!("{n:04}"), "filler": &filler });
    stuff.insert_many(documents).await.expect("inserted");
    (database, stuff)
}

#[tokio::test]
async fn a_list_breaks_off_at_the_deadline_when_mongodb_hangs() {
    let (database, _) = full_database().await;
    let service = Service::start(rest_mongo(database.uri()).arg("--deadline=1000")).await;
    let mut answer = service.answer(Method::GET, "/stuff").await;
    assert_eq!(answer.status(), 200);
    answer.chunk().await.unwrap().expect("the list has begun");
    database.signal(Signal::STOP);
    let stopped = Instant::now();
    let rest = async {
        loop {
            match answer.chunk().await {
                Ok(Some(_)) => {}
                end => break end,
            }
        }
    };
    let end = timeout(DEADLINE, rest).await.expect("it ends");
    assert!(stopped.elapsed() < MAX_DELAY, "{:?}", stopped.elapsed());
    end.expect_err("the list isn't whole");

    database.signal(Signal::CONT);
    while service.get("/stuff?limit=1").await.0 != 200 {}
    database.close().await;
}

#[tokio::test]
async fn those_who_leave_in_the_middle_leave_no_cursor_behind() {
    let (database, stuff) = full_database().await;
    let service = Service::start(&mut rest_mongo(database.uri())).await;
    for _ in 0..CLIENTS {
        let mut answer = service.answer(Method::GET, "/stuff").await;
        answer.chunk().await.unwrap().expect("the list has begun");
    }
    let admin = stuff.client().database("admin");
    let open_cursors = async || {
        let status = admin.run_command(doc! { "serverStatus": 1 }).await.unwrap();
        let metrics = status.get_document("metrics").unwrap();
        let cursor = metrics.get_document("cursor").unwrap();
        let open = cursor.get_document("open").unwrap();
        open.get_i64("total").unwrap()
    };
    let none = async { while open_cursors().await > 0 {} };
    timeout(DEADLINE, none).await.expect("all are closed");
    database.close().await;
}

#[tokio::test]
async fn those_who_dont_read_stall_nobody_and_are_hung_up_on() {
    let (database, _) = full_database().await;
    let service = Service::start(&mut rest_mongo(database.uri())).await;
    let asked = Instant::now();
    let mut deaf = join_all((0..CLIENTS).map(|_| ask_for_all(&service))).await;
    let whole = async {
        let answer = service.answer(Method::GET, "/stuff").await;
        answer.bytes().await.expect("a whole list")
    };
    timeout(DEADLINE, whole).await.expect("a list is answered");
    for _ in 0..100 {
        let asked = Instant::now();
        assert_eq!(service.get("/stuff/0000").await.0, 200);
        assert!(asked.elapsed() < NORMAL_TIME, "{:?}", asked.elapsed());
    }
    // A write to a connection that is closed at the other end fails.
    let hung_up = deaf.iter_mut().map(async |stream| {
        let mut ticks = interval(Duration::from_millis(100));
        while stream.write_all(b"\r\n").await.is_ok() {
            ticks.tick().await;
        }
    });
    timeout(DEADLINE, join_all(hung_up))
        .await
        .expect("all are hung up on");
    assert!(asked.elapsed() >= WRITE_TIMEOUT, "{:?}", asked.elapsed());
    database.close().await;
}

#[tokio::test]
async fn a_list_that_is_read_is_ended_before_the_service_ends() {
    let (database, _) = full_database().await;
    let mut service = Service::start(&mut rest_mongo(database.uri())).await;
    let mut reading = ask_for_all(&service).await;
    let mut list = vec![0; 1_000];
    reading.read_exact(&mut list).await.unwrap();
    interrupt(&service);
    timeout(DEADLINE, reading.read_to_end(&mut list))
        .await
        .unwrap()
        .unwrap();
    assert!(list.ends_with(b"\n]\n\r\n0\r\n\r\n"));
    let status = timeout(DEADLINE, service.child.wait()).await.unwrap();
    assert_eq!(status.unwrap().code(), Some(0));
    database.close().await;
}

#[tokio::test]
async fn a_list_that_nobody_reads_doesnt_keep_the_service_from_ending() {
    let (database, _) = full_database().await;
    let mut service = Service::start(rest_mongo(database.uri()).arg("--grace=500")).await;
    let mut deaf = ask_for_all(&service).await;
    let mut begun = [0; 1_000];
    deaf.read_exact(&mut begun).await.unwrap();
    interrupt(&service);
    let status = timeout(WRITE_TIMEOUT / 2, service.child.wait())
        .await
        .unwrap();
    assert_eq!(status.unwrap().code(), Some(0));
    database.close().await;
}

/// Asks for a list of everything, and doesn't read it.
async fn ask_for_all(service: &Service) -> TcpStream {
    let connection = TcpStream::connect(&service.address).await;
    let mut stream = connection.expect("a connection");
    let request = b"GET /stuff HTTP/1.1\r\nHost: localhost\r\n\r\n";
    stream.write_all(request).await.expect("sent");
    stream
}

fn interrupt(service: &Service) {
    let id = service.child.id().expect("it runs");
    let pid = id.try_into().ok().and_then(Pid::from_raw);
    kill_process(pid.expect("the id of a process"), Signal::INT).expect("sent");
}
