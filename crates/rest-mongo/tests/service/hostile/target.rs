//! The program that is attacked, and what has to be true after each attack.

use std::time::Duration;

use bson::{Document, doc};
use mongodb::{Client, Collection};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::answer::{Answer, parse};
use crate::common::{Service, mongodb, rest_mongo};

/// Far longer than any answer takes, and than the service's own deadlines.
const DEADLINE: Duration = Duration::from_secs(20);

/// A request that works, and after which the connection is closed.
pub const GOOD: &[u8] = b"GET /stuff/good HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

/// How the service is to deal with a request.
#[derive(Clone, Copy, Debug)]
pub enum Expected {
    /// A route answers with a problem, and with the request that follows.
    Problem(u16),
    /// A route answers with a problem. The connection is closed, for nobody can
    /// tell where the next request begins.
    LastProblem(u16),
    /// The client stops in the middle; a route answers with a problem.
    CutOff(u16),
    /// The HTTP server answers without a body before any route, and closes.
    Bare(u16),
    /// The connection is closed without an answer.
    Closed,
}
use Expected::{Bare, Closed, CutOff, LastProblem, Problem};

/// What it is about, the bytes, and what is to come of them.
pub type Row<'a> = (&'a str, Vec<u8>, Expected);

/// A service with a database of its own, in which there is one document.
pub struct Target {
    pub service: Service,
    stuff: Collection<Document>,
}

impl Target {
    pub async fn open(database: &str) -> Self {
        let uri = mongodb(&format!("hostile_{database}")).await;
        let client = Client::with_uri_str(&uri).await.expect("a client");
        let database = client.default_database().expect("named in the URI");
        let stuff = database.collection("stuff");
        let service = Service::start(&mut rest_mongo(&uri)).await;
        service.put("/stuff/good", "{}").await;
        Self { service, stuff }
    }

    /// How many documents there are, as the driver counts them.
    pub async fn count(&self) -> u64 {
        let count = self.stuff.count_documents(doc! {});
        count.await.expect("a count")
    }

    /// All answers to the bytes. With `stop`, the client sends nothing after them.
    pub async fn talk(&self, bytes: &[u8], stop: bool) -> Vec<Answer> {
        let connection = TcpStream::connect(&self.service.address).await;
        let (mut read, mut write) = connection.expect("a connection").into_split();
        let talk = async {
            let mut answer = Vec::new();
            // Errors are no failures here: the service may close before it has
            // read everything. What it had answered by then is in `answer`.
            let send = async {
                let _ = write.write_all(bytes).await;
                if stop {
                    let _ = write.shutdown().await;
                }
                // Otherwise the connection stays open until the service closes it.
                write
            };
            let _ = tokio::join!(send, read.read_to_end(&mut answer));
            answer
        };
        let talk = timeout(DEADLINE, talk).await;
        parse(&talk.expect("the service closes the connection in time"))
    }

    /// Checks each row, that it stores nothing, and that a good request works.
    pub async fn check(&self, rows: &[Row<'_>]) {
        let count = self.count().await;
        for (what, bytes, expected) in rows {
            let stop = matches!(expected, CutOff(_) | Closed);
            let then = if stop { &[] } else { GOOD };
            let answers = self.talk(&[bytes, then].concat(), stop).await;
            let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
            match *expected {
                Problem(status) => assert_eq!(statuses, [status, 200], "{what}"),
                LastProblem(status) | CutOff(status) | Bare(status) => {
                    assert_eq!(statuses, [status], "{what}");
                }
                Closed => assert!(statuses.is_empty(), "{what}: {statuses:?}"),
            }
            match *expected {
                Problem(_) | LastProblem(_) | CutOff(_) => answers[0].check_problem(what),
                Bare(_) => assert!(answers[0].body.is_empty(), "{what}"),
                Closed => {}
            }
            self.check_health(what, count).await;
        }
    }

    /// Checks that there are `count` documents, and that a good request works.
    pub async fn check_health(&self, what: &str, count: u64) {
        assert_eq!(self.count().await, count, "{what} stored something");
        assert_eq!(self.service.get("/stuff/good").await.0, 200, "{what}");
    }
}

/// A PUT with a true `Content-Length`.
pub fn put(path: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!("PUT {path} HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n");
    [head.as_bytes(), body].concat()
}

/// A GET.
pub fn get(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n").into_bytes()
}
