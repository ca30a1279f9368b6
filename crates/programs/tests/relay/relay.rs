//! A relay that runs, its target, and the two ends of a relayed connection.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::Command;
use tokio::time::timeout;

use crate::common::{self, PATIENCE, Program};

/// When a byte or an end has to be passed on, with what tests add to each upper limit.
pub const PASS_LIMIT: Duration = Duration::from_millis(500 + 250);

/// Longer than a relay takes to do what it shouldn't.
pub const A_WHILE: Duration = Duration::from_millis(400);

/// How many clients are served at once.
pub const MAX_CLIENTS: usize = 64;

/// A relay to a target that the test runs.
pub struct Relay {
    pub program: Program,
    pub address: SocketAddr,
    pub target: TcpListener,
}

/// A client and what the target has of it.
pub struct Pair {
    pub client: TcpStream,
    pub target: TcpStream,
}

/// Returns the command of the program under test.
pub fn command() -> Command {
    common::command(
        env!("CARGO_BIN_EXE_relay-solution"),
        env!("CARGO_BIN_EXE_relay"),
    )
}

/// Starts `relay` on a port that the system picks, and returns it with its address.
pub async fn start(target: SocketAddr) -> (Program, SocketAddr) {
    let mut program = Program::start(command().args(["127.0.0.1:0", &target.to_string()]));
    let line = program.printed("the line `listening on <address>`").await;
    let address = line
        .text
        .strip_prefix("listening on ")
        .and_then(|address| address.parse::<SocketAddr>().ok())
        .filter(|address| address.port() != 0)
        .unwrap_or_else(|| {
            panic!(
                "the first line should be `listening on 127.0.0.1:<port>`, with the real port, \
                 but it is {:?}",
                line.text
            )
        });
    (program, address)
}

impl Relay {
    pub async fn start() -> Self {
        let target = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (program, address) = start(target.local_addr().unwrap()).await;
        Self {
            program,
            address,
            target,
        }
    }

    /// Connects a client, which the system accepts even if the program doesn't yet.
    pub async fn client(&self) -> TcpStream {
        timeout(PATIENCE, TcpStream::connect(self.address))
            .await
            .expect("a client should be able to connect, but it wasn't")
            .expect("a client should be able to connect, but it wasn't")
    }

    /// The target gets a connection.
    pub async fn connection(&self, limit: Duration, because: &str) -> TcpStream {
        match timeout(limit, self.target.accept()).await {
            Ok(accepted) => accepted.unwrap().0,
            Err(_) => panic!(
                "{because}, so the program should connect to the target within {limit:?}, but it \
                 didn't"
            ),
        }
    }

    /// The target gets no connection for a while.
    pub async fn must_not_connect(&self, because: &str) {
        assert!(
            timeout(A_WHILE, self.target.accept()).await.is_err(),
            "{because}, but the program connected to the target"
        );
    }

    /// Connects a client that's served at once.
    pub async fn pair(&self) -> Pair {
        let client = self.client().await;
        let target = self.connection(PATIENCE, "a client has come").await;
        Pair { client, target }
    }

    /// Connects as many clients as are served at once.
    pub async fn all_pairs(&self) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for _ in 0..MAX_CLIENTS {
            pairs.push(self.pair().await);
        }
        pairs
    }
}

impl Pair {
    /// Passes bytes each way.
    pub async fn must_pass(&mut self, because: &str) {
        must_pass(
            &mut self.client,
            &mut self.target,
            b"from the client",
            because,
        )
        .await;
        must_pass(
            &mut self.target,
            &mut self.client,
            b"from the target",
            because,
        )
        .await;
    }
}

/// Sends bytes to one side, which come out on the other.
pub async fn must_pass(from: &mut TcpStream, to: &mut TcpStream, bytes: &[u8], because: &str) {
    // If nothing reads them, they don't come out either.
    let _ = from.write_all(bytes).await;
    let mut came = vec![0; bytes.len()];
    match timeout(PASS_LIMIT, to.read_exact(&mut came)).await {
        Ok(Ok(_)) => assert!(came == bytes, "{because}, but they came out changed"),
        Ok(Err(error)) => panic!("{because}, but the connection ended: {error}"),
        Err(_) => panic!("{because}, but they didn't come out within {PASS_LIMIT:?}"),
    }
}

/// There are no more bytes, because the other side has closed its sending half.
pub async fn must_be_at_its_end(side: &mut TcpStream, because: &str) {
    let mut byte = [0];
    let read = timeout(PASS_LIMIT, side.read(&mut byte)).await;
    assert!(
        matches!(read, Ok(Ok(0))),
        "{because}, so the other side should be told so within {PASS_LIMIT:?}, but {}",
        said(&read)
    );
}

/// The connection has ended, in order or by a reset.
pub async fn must_have_ended(side: &mut TcpStream, limit: Duration, because: &str) {
    let mut byte = [0];
    let read = timeout(limit, side.read(&mut byte)).await;
    assert!(
        matches!(read, Ok(Ok(0) | Err(_))),
        "{because}, so the connection should end within {limit:?}, but {}",
        said(&read)
    );
}

fn said<E>(read: &Result<std::io::Result<usize>, E>) -> String {
    match read {
        Ok(Ok(0)) => "it ended".to_owned(),
        Ok(Ok(_)) => "a byte came".to_owned(),
        Ok(Err(error)) => format!("it broke: {error}"),
        Err(_) => "it's still open".to_owned(),
    }
}
