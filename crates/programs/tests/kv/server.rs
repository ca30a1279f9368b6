//! A server that runs, and its clients.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::timeout;

use crate::common::{PATIENCE, Program};
use crate::kv;

/// When a client has to have its reply, with what tests add to each upper limit.
pub const REPLY_LIMIT: Duration = Duration::from_millis(1_000 + 250);

/// Longer than a server takes to do what it shouldn't.
pub const A_WHILE: Duration = Duration::from_millis(300);

/// How many bytes a line may have before its end.
pub const MAX_LINE_BYTES: usize = 1_024;

/// How much of a line a message shows.
const MAX_SHOWN: usize = 60;

/// A small buffer, so that a client which doesn't read is soon noticed.
const SMALL_BUFFER_BYTES: u32 = 16 * 1_024;

pub struct Server {
    pub program: Program,
    pub address: SocketAddr,
}

pub struct Client {
    connection: BufReader<TcpStream>,
}

impl Server {
    /// Starts `kv` on a port that the system picks.
    pub async fn start() -> Self {
        let mut program = Program::start(kv().arg("127.0.0.1:0"));
        let line = program.printed("the line `listening on <address>`").await;
        let address = line
            .text
            .strip_prefix("listening on ")
            .and_then(|address| address.parse::<SocketAddr>().ok())
            .filter(|address| address.port() != 0)
            .unwrap_or_else(|| {
                panic!(
                    "the first line should be `listening on 127.0.0.1:<port>`, with the real \
                     port, but it is {:?}",
                    line.text
                )
            });
        Self { program, address }
    }

    pub async fn client(&self) -> Client {
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_recv_buffer_size(SMALL_BUFFER_BYTES).unwrap();
        let connection = timeout(PATIENCE, socket.connect(self.address))
            .await
            .expect("the server should accept a client, but it didn't")
            .expect("the server should accept a client, but it didn't");
        connection.set_nodelay(true).unwrap();
        Client {
            connection: BufReader::new(connection),
        }
    }
}

impl Client {
    /// Sends bytes, which a server that's busy with others reads all the same.
    pub async fn send(&mut self, bytes: impl AsRef<[u8]>) {
        let sent = timeout(PATIENCE, self.connection.write_all(bytes.as_ref())).await;
        sent.expect("the server should read what a client sends, but it didn't")
            .expect("the server should read what a client sends, but it closed the connection");
    }

    /// Closes the sending half.
    pub async fn send_no_more(&mut self) {
        self.connection.shutdown().await.unwrap();
    }

    /// Sends the same bytes again and again for as long as the server reads them, up to a
    /// limit. Returns how many.
    pub async fn send_until_held_up(&mut self, bytes: &[u8], limit: usize) -> usize {
        let mut sent = 0;
        // On a busy machine, a server that reads on may do nothing for a while.
        while sent < limit
            && let Ok(count) = timeout(
                REPLY_LIMIT,
                self.connection.write(&bytes[sent % bytes.len()..]),
            )
            .await
        {
            sent += count.unwrap();
        }
        sent
    }

    /// Returns the next line without its `\n`, if one comes in time.
    pub async fn line_within(&mut self, limit: Duration) -> Option<String> {
        let mut line = String::new();
        // What has been read of a line is lost after the limit, when a test ends anyway. Only
        // a test that has read all lines goes on after that.
        let read = timeout(limit, self.connection.read_line(&mut line))
            .await
            .ok()?;
        read.expect("the connection should go on, but it broke");
        assert!(
            !line.is_empty(),
            "a line from the server should come, but it closed the connection"
        );
        assert!(
            line.pop() == Some('\n'),
            "each line of the server should end in `\\n`, but the connection was closed after \
             {line:?}"
        );
        Some(line)
    }

    /// The next line is this one, and comes in time.
    pub async fn must_get(&mut self, wanted: &str) {
        let line = self.line_within(REPLY_LIMIT).await;
        assert!(
            line.as_deref() == Some(wanted),
            "the next line from the server should be {}, but {} came within {REPLY_LIMIT:?}",
            shown(Some(wanted)),
            shown(line.as_deref())
        );
    }

    /// Sends a line, and gets this reply.
    pub async fn must_reply(&mut self, line: &str, wanted: &str) {
        self.send(format!("{line}\n")).await;
        self.must_get(wanted).await;
    }

    /// The next line is an error.
    pub async fn must_get_error(&mut self, because: &str) {
        let line = self.line_within(REPLY_LIMIT).await;
        assert!(
            line.as_deref().is_some_and(is_error),
            "{because}, so the reply should be `ERROR <any text>`, but {} came",
            shown(line.as_deref())
        );
    }

    /// Nothing comes for a while.
    pub async fn must_get_nothing(&mut self, because: &str) {
        let line = self.line_within(A_WHILE).await;
        assert!(
            line.is_none(),
            "{because}, but {} came",
            shown(line.as_deref())
        );
    }

    /// The server has closed the connection, after everything that was read before.
    pub async fn must_be_closed(&mut self, because: &str) {
        let mut rest = Vec::new();
        let read = timeout(REPLY_LIMIT, self.connection.read_to_end(&mut rest)).await;
        assert!(
            read.is_ok(),
            "{because}, so the server should close the connection, but it's still open"
        );
        assert!(
            rest.is_empty(),
            "{because}, so no line should come any more, but {:?} did",
            String::from_utf8_lossy(&rest)
        );
    }

    /// Closes the connection with a reset, as a program does that's killed.
    pub fn reset(self) {
        self.connection.into_inner().set_zero_linger().unwrap();
    }
}

fn is_error(line: &str) -> bool {
    line.strip_prefix("ERROR")
        .is_some_and(|text| text.is_empty() || text.starts_with(' '))
}

/// Returns a line as a message shows it, without most of a long one.
fn shown(line: Option<&str>) -> String {
    match line {
        Some(line) if line.len() > MAX_SHOWN => {
            let start: String = line.chars().take(MAX_SHOWN).collect();
            format!("{start:?}... with {} bytes", line.len())
        }
        Some(line) => format!("{line:?}"),
        None => "nothing".to_owned(),
    }
}
