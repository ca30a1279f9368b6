//! A request in flight, when the service stops.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::DEADLINE;

/// A PUT whose body is awaited: the service has asked for it with a 100.
pub struct Unfinished(TcpStream);

impl Unfinished {
    /// Sends the head.
    pub async fn begin(address: &str) -> Self {
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
    pub async fn finish(mut self) -> String {
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

/// The listener is the first thing that is closed.
pub async fn until_it_listens_no_more(address: &str) {
    while TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
}
