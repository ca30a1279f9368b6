//! A server of pages, whose replies a test gives when it wants to.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::time::timeout;

use crate::common::{END_LIMIT, Ended, PATIENCE, Program, texts};
use crate::pages;

/// How many items a page has that isn't the last one.
pub const PAGE_ITEMS: u64 = 10;

/// How long a test waits for a page to begin, which an ended program never does.
const BEGIN_TIMEOUT: Duration = Duration::from_secs(3);

/// Longer than a program takes to begin a page.
pub const A_WHILE: Duration = Duration::from_millis(400);

/// A server that a test runs.
pub struct Server {
    address: SocketAddr,
    requests: UnboundedReceiver<Request>,
}

/// A page that a program has asked for, and that has no reply yet.
pub struct Request {
    pub page: u64,
    connection: BufReader<TcpStream>,
}

impl Server {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (sender, requests) = unbounded_channel();
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                let sender = sender.clone();
                tokio::spawn(async move {
                    // Nobody receives a request after its test has failed.
                    let _ = sender.send(Request::read(connection).await);
                });
            }
        });
        Self { address, requests }
    }

    /// Starts `pages` on this server.
    pub fn pages(&self, n: u64) -> Program {
        Program::start(pages().args([self.address.to_string(), n.to_string()]))
    }

    /// Waits until these pages have begun, in any order, and no other before them.
    pub async fn must_begin<const N: usize>(&mut self, wanted: [u64; N]) -> [Request; N] {
        let mut begun = Vec::new();
        for _ in wanted {
            match timeout(BEGIN_TIMEOUT, self.requests.recv()).await {
                Ok(request) => begun.push(request.unwrap()),
                Err(_) => panic!(
                    "the program should have begun the pages {wanted:?} by now, but there's only \
                     {:?}",
                    numbers(&begun)
                ),
            }
        }
        begun.sort_by_key(|request| request.page);
        assert!(
            numbers(&begun) == wanted,
            "the next pages to begin should be {wanted:?}, but they are {:?}",
            numbers(&begun)
        );
        begun.try_into().ok().unwrap()
    }

    /// Watches for a while, in which no page may begin.
    pub async fn must_begin_nothing(&mut self, because: &str) {
        if let Ok(Some(request)) = timeout(A_WHILE, self.requests.recv()).await {
            panic!("{because}, but page {} began", request.page);
        }
    }

    /// Replies to each request right away, as the server of a list with so many items, and
    /// returns how the program ended and which pages it began.
    pub async fn serve(&mut self, items: u64, program: Program) -> (Ended, Vec<u64>) {
        let mut begun = Vec::new();
        let serving = async {
            while let Some(request) = self.requests.recv().await {
                begun.push(request.page);
                let reply = page_of(items, request.page);
                request.reply(reply).await;
            }
        };
        let ended = tokio::select! {
            ended = program.end() => ended,
            () = serving => unreachable!("the server runs as long as the test"),
        };
        // What arrived last may not have been counted yet.
        while let Ok(request) = self.requests.try_recv() {
            begun.push(request.page);
        }
        begun.sort_unstable();
        (ended, begun)
    }
}

impl Request {
    async fn read(connection: TcpStream) -> Self {
        let mut connection = BufReader::new(connection);
        let mut line = String::new();
        let _ = connection.read_line(&mut line).await;
        let page = line
            .strip_prefix("PAGE ")
            .and_then(|line| line.strip_suffix('\n'))
            .and_then(|number| number.parse().ok())
            .unwrap_or_else(|| {
                panic!("a request should be `PAGE <number>` and a newline, but it is {line:?}")
            });
        Self { page, connection }
    }

    /// Sends a part of the reply, and leaves the connection open.
    pub async fn send(&mut self, part: impl AsRef<[u8]>) {
        // A program that has closed the connection fails its test by what it prints.
        let _ = self.connection.write_all(part.as_ref()).await;
    }

    /// Sends the rest of the reply, and closes the connection.
    pub async fn reply(mut self, rest: impl AsRef<[u8]>) {
        self.send(rest).await;
        let _ = self.connection.shutdown().await;
    }

    /// The page has ten items.
    pub async fn reply_whole(self) {
        let reply = page_of(u64::MAX, self.page);
        self.reply(reply).await;
    }

    /// The program has closed this connection.
    pub async fn must_be_closed(mut self) {
        let mut byte = [0];
        let closed = timeout(PATIENCE, self.connection.read(&mut byte)).await;
        assert!(
            !matches!(closed, Err(_) | Ok(Ok(1))),
            "the program closes what's under way when it ends, but the connection for page {} \
             is still open",
            self.page
        );
    }
}

fn numbers(requests: &[Request]) -> Vec<u64> {
    requests.iter().map(|request| request.page).collect()
}

/// Returns the reply for a page of a list with so many items.
pub fn page_of(items: u64, page: u64) -> String {
    let before = (page - 1) * PAGE_ITEMS;
    let count = items.saturating_sub(before).min(PAGE_ITEMS);
    let lines = (before + 1..=before + count).map(|number| item(number) + "\n");
    format!("{count}\n{}", lines.collect::<String>())
}

fn item(number: u64) -> String {
    format!("item {number}")
}

/// The next lines on standard output are the items with these numbers.
pub async fn must_print_items(program: &mut Program, numbers: std::ops::RangeInclusive<u64>) {
    for number in numbers {
        program.must_print(&item(number)).await;
    }
}

/// The program has ended with this code, and printed so many items in all.
pub fn must_end_with(ended: &Ended, code: i32, items: u64) {
    let wanted: Vec<_> = (1..=items).map(item).collect();
    assert!(
        texts(&ended.printed) == wanted,
        "standard output should have the first {items} items in their order, but it has {:?}",
        texts(&ended.printed)
    );
    assert!(
        ended.status.code() == Some(code),
        "the exit code should be {code}, but the program ended with {}; standard error says {:?}",
        ended.status,
        texts(&ended.reported)
    );
}

/// The program ended in time after the last thing that it needed.
pub fn must_end_in_time(ended: &Ended, since: Instant, because: &str) {
    let took = ended.at.saturating_duration_since(since);
    assert!(
        took <= END_LIMIT,
        "{because}, so the program should end within {END_LIMIT:?}, but it took {took:?}"
    );
}
