//! A guest, as the tests play one.

use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::timeout;

/// How long anything may take that does happen, even on a busy machine.
pub const DEADLINE: Duration = Duration::from_secs(30);

/// More than the buffers of any system hold, and 256 more than that.
pub const FLOOD_LINES: u64 = 6000;

/// How many lines are under way at a time.
const BATCH: usize = 50;

/// One end of a connection to a room.
pub struct Guest {
    pub lines: Lines<BufReader<OwnedReadHalf>>,
    pub writer: OwnedWriteHalf,
}

impl Guest {
    /// Connects, and reads nothing yet.
    pub async fn connect(address: &str) -> Self {
        // What isn't read is to fill the room's buffers, so those of the guest are small.
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_recv_buffer_size(16 << 10).unwrap();
        socket.set_send_buffer_size(16 << 10).unwrap();
        let connecting = socket.connect(address.parse().unwrap());
        Self::new(timeout(DEADLINE, connecting).await.unwrap().unwrap())
    }

    fn new(stream: TcpStream) -> Self {
        stream.set_nodelay(true).unwrap();
        let (reader, writer) = stream.into_split();
        Self {
            lines: BufReader::new(reader).lines(),
            writer,
        }
    }

    /// Connects, gives a name, and reads up to the line that says so.
    pub async fn join(address: &str, name: &str) -> Self {
        let mut guest = Self::connect(address).await;
        guest.expect("? your name").await;
        guest.say(name).await;
        guest.read_until(&format!("* {name} has joined")).await;
        guest
    }

    pub async fn say(&mut self, line: &str) {
        self.send(format!("{line}\n").as_bytes()).await;
    }

    pub async fn send(&mut self, bytes: &[u8]) {
        let sending = self.writer.write_all(bytes);
        timeout(DEADLINE, sending).await.unwrap().unwrap();
    }

    /// Returns the next line, or nothing at the end.
    pub async fn read(&mut self) -> Option<String> {
        let line = timeout(DEADLINE, self.lines.next_line()).await;
        line.expect("a line in time").unwrap()
    }

    pub async fn expect(&mut self, line: &str) {
        assert_eq!(self.read().await.as_deref(), Some(line));
    }

    /// Reads up to a line, and returns those before it.
    pub async fn read_until(&mut self, last: &str) -> Vec<String> {
        let mut before = Vec::new();
        loop {
            let line = self.read().await.unwrap_or_else(|| panic!("no {last}"));
            if line == last {
                return before;
            }
            before.push(line);
        }
    }

    /// Says so many numbered lines that the system's buffers can't hold them for a guest who
    /// doesn't read. It reads them itself, for it would fall behind, too.
    pub async fn flood(&mut self) {
        for first in (0..FLOOD_LINES).step_by(BATCH) {
            let numbers = first..first + BATCH as u64;
            let batch: String = numbers
                .map(|number| format!("{number} {}\n", "x".repeat(980)))
                .collect();
            self.send(batch.as_bytes()).await;
            for _ in 0..BATCH {
                self.read().await.unwrap();
            }
        }
    }

    /// Ends the direction to the room.
    pub async fn half_close(&mut self) {
        self.writer.shutdown().await.unwrap();
    }

    /// Reads up to the end.
    pub async fn read_all(&mut self) -> Vec<String> {
        let mut lines = Vec::new();
        while let Some(line) = self.read().await {
            lines.push(line);
        }
        lines
    }
}
