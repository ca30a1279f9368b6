//! A server that speaks just enough HTTP, and answers when a test wants to.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use futures::FutureExt;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::timeout;

use crate::common::{Ended, PATIENCE, Program, texts};
use crate::fetch;

/// What tests add to each upper limit.
pub const LEEWAY: Duration = Duration::from_millis(250);

/// Longer than a program takes to send a request, or a retry with the longest pause.
pub const A_WHILE: Duration = Duration::from_millis(600);

/// How long a test waits for a request. That's less than an attempt has, so that none is a
/// retry after a timeout.
const REQUEST_TIMEOUT: Duration = Duration::from_millis(1_500);

/// A server that a test runs.
pub struct Server {
    address: SocketAddr,
    requests: UnboundedReceiver<Request>,
}

/// A request that a program has sent, and that has no answer yet.
pub struct Request {
    /// The path with its query, as it stands in the first line.
    pub path: String,
    /// The lines before the empty one.
    pub head: Vec<String>,
    pub at: Instant,
    connection: BufReader<TcpStream>,
    next: UnboundedSender<Request>,
}

impl Server {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (sender, requests) = unbounded_channel();
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                connection.set_nodelay(true).unwrap();
                tokio::spawn(Request::read(BufReader::new(connection), sender.clone()));
            }
        });
        Self { address, requests }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Starts `fetch` with the URLs that these paths have on this server.
    pub fn fetch(&self, paths: &[&str]) -> Program {
        Program::start(fetch().args(paths.iter().map(|path| self.url(path))))
    }

    /// Waits for the next request, whichever it is.
    pub async fn request(&mut self, because: &str) -> Request {
        match timeout(REQUEST_TIMEOUT, self.requests.recv()).await {
            Ok(request) => request.unwrap(),
            Err(_) => panic!(
                "{because}, so the program should send a request, but none came for \
                 {REQUEST_TIMEOUT:?}"
            ),
        }
    }

    /// Waits until the program has ended, before which no request may come.
    pub async fn must_end_without_a_request(&mut self, program: Program, because: &str) -> Ended {
        let ended = tokio::select! {
            ended = program.end() => ended,
            Some(request) = self.requests.recv() => {
                panic!("{because}, but there was one for {}", request.path)
            }
        };
        self.must_have_got_all(because).await;
        ended
    }

    /// Waits for the next request, which must be for this path.
    pub async fn must_get(&mut self, path: &str, because: &str) -> Request {
        let request = self.request(because).await;
        assert!(
            request.path == path,
            "{because}, so the next request should be for {path}, but it's for {}",
            request.path
        );
        request
    }

    /// Waits for one request for each of these paths, in any order, and returns them in the
    /// order of the paths.
    pub async fn must_get_all<const N: usize>(&mut self, paths: [&str; N]) -> [Request; N] {
        let mut requests = Vec::new();
        for _ in paths {
            match timeout(REQUEST_TIMEOUT, self.requests.recv()).await {
                Ok(request) => requests.push(request.unwrap()),
                Err(_) => panic!(
                    "{N} requests should be under way as long as enough jobs wait, but there were \
                     {}",
                    requests.len()
                ),
            }
        }
        paths.map(|path| {
            let at = requests.iter().position(|request| request.path == path);
            requests.swap_remove(at.unwrap_or_else(|| {
                panic!("a request for {path} should be among the next, but there's none")
            }))
        })
    }

    /// Watches for a while, in which no request may come.
    pub async fn must_get_nothing(&mut self, because: &str) {
        if let Ok(Some(request)) = timeout(A_WHILE, self.requests.recv()).await {
            panic!("{because}, but there was one for {}", request.path);
        }
    }

    /// After the program has ended, no request is left that the test doesn't know.
    pub async fn must_have_got_all(&mut self, because: &str) {
        // What the program has sent comes before this one.
        let mut last = TcpStream::connect(self.address).await.unwrap();
        last.write_all(b"GET /last HTTP/1.1\r\n\r\n").await.unwrap();
        let request = self.request("the test itself sends one").await;
        assert!(
            request.path == "/last",
            "{because}, but there was one for {}",
            request.path
        );
    }

    /// Answers each request by a script until the program has ended, and returns how it ended
    /// and which paths were asked for. The script gets the path, and how often it was asked
    /// for before.
    pub async fn serve(
        &mut self,
        program: Program,
        script: impl Fn(&str, usize) -> u16,
    ) -> (Ended, Vec<String>) {
        let mut paths = Vec::new();
        let serving = async {
            while let Some(request) = self.requests.recv().await {
                let path = request.path.clone();
                let before = paths.iter().filter(|it| **it == path).count();
                request.reply(script(&path, before), "").await;
                paths.push(path);
            }
        };
        let ended = tokio::select! {
            ended = program.end() => ended,
            () = serving => unreachable!("the server runs as long as the test"),
        };
        (ended, paths)
    }
}

impl Request {
    /// Reads the next request of a connection, if one comes.
    async fn read(mut connection: BufReader<TcpStream>, next: UnboundedSender<Self>) {
        let mut head = Vec::new();
        loop {
            let mut line = String::new();
            match connection.read_line(&mut line).await {
                Ok(1..) if line.ends_with("\r\n") => line.truncate(line.len() - 2),
                _ => return,
            }
            if line.is_empty() {
                break;
            }
            head.push(line);
        }
        let words: Vec<_> = head
            .first()
            .map(|line| line.split(' ').collect())
            .unwrap_or_default();
        let ["GET", path, "HTTP/1.1"] = words[..] else {
            panic!("a request should begin with `GET <path> HTTP/1.1`, but it is {head:?}")
        };
        let request = Self {
            path: path.to_owned(),
            at: Instant::now(),
            next: next.clone(),
            head,
            connection,
        };
        // Nobody receives a request after its test has failed.
        let _ = next.send(request);
    }

    /// Returns the values of a header.
    pub fn header(&self, name: &str) -> Vec<&str> {
        self.head[1..]
            .iter()
            .filter_map(|line| line.split_once(':'))
            .filter(|(its_name, _)| its_name.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim())
            .collect()
    }

    /// Sends the head of a response whose body has so many bytes.
    pub async fn send_head(&mut self, status: u16, body_bytes: usize) {
        self.send(format!(
            "HTTP/1.1 {status} Any Reason\r\nContent-Length: {body_bytes}\r\n\r\n"
        ))
        .await;
    }

    /// Sends a part of the response, and leaves the connection open.
    pub async fn send(&mut self, part: impl AsRef<[u8]>) {
        assert!(
            self.connection.fill_buf().now_or_never().is_none(),
            "the server answers the request for {} after {:?}, but by then the program has closed \
             the connection or its sending half, or sent more than one request",
            self.path,
            self.at.elapsed()
        );
        // A program that has gone since, or doesn't read, fails its test by what it prints.
        let _ = timeout(PATIENCE, self.connection.write_all(part.as_ref())).await;
    }

    /// Sends a whole response, and waits for another request on this connection, unless the
    /// program doesn't want to send one. Returns when it was sent.
    pub async fn reply(mut self, status: u16, body: impl AsRef<[u8]>) -> Instant {
        let body = body.as_ref();
        let head = format!(
            "HTTP/1.1 {status} Any Reason\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        // The program may go on as soon as it has the last byte.
        let at = Instant::now();
        self.send([head.as_bytes(), body].concat()).await;
        self.end_response().await;
        at
    }

    /// Waits for another request on this connection, after a whole response.
    pub async fn end_response(mut self) {
        let values = self.header("Connection");
        if values.iter().any(|it| it.eq_ignore_ascii_case("close")) {
            let _ = self.connection.shutdown().await;
        } else {
            tokio::spawn(Self::read(self.connection, self.next));
        }
    }

    /// Closes the connection in order, whatever has been sent, and returns when.
    pub fn close(self) -> Instant {
        Instant::now()
    }

    /// Closes the connection with a reset, and returns when.
    pub fn reset(self) -> Instant {
        self.connection.into_inner().set_zero_linger().unwrap();
        Instant::now()
    }

    /// Returns whether the program has closed this connection within this time.
    pub async fn is_closed_within(&mut self, time: Duration) -> bool {
        let mut byte = [0];
        let read = timeout(time, self.connection.read(&mut byte)).await;
        matches!(read, Ok(Ok(0) | Err(_)))
    }

    /// The program closes this connection.
    pub async fn must_be_closed(&mut self, because: &str) {
        assert!(
            self.is_closed_within(PATIENCE).await,
            "{because}, so the program should close the connection of its request for {}, but \
             it's still open",
            self.path
        );
    }
}

/// The program has ended with this code, after these lines in this order.
pub fn must_end_with(ended: &Ended, code: i32, lines: &[&str]) {
    assert!(
        texts(&ended.printed) == lines,
        "standard output should have the lines {lines:?}, but it has {:?}",
        texts(&ended.printed)
    );
    must_end_with_code(ended, code);
}

/// The program has ended with this code.
pub fn must_end_with_code(ended: &Ended, code: i32) {
    assert!(
        ended.status.code() == Some(code),
        "the exit code should be {code}, but the program ended with {}; standard error says {:?}",
        ended.status,
        texts(&ended.reported)
    );
}
