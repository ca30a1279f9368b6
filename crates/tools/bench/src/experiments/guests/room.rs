//! A room, as a process, and the guests who join it.

use std::env;
use std::process::Stdio;

use anyhow::{Context, ensure};
use futures::future::try_join_all;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, ChildStdout, Command};

use crate::usage::Process;

/// The room's Python twin.
const TWIN_SCRIPT: &str = "crates/chat/chat.py";

/// How many guests join at a time. The lines about so many wait for a guest without taking
/// memory that would be counted as the guest's.
const BATCH: usize = 50;

/// How many files each of our processes has open besides the connections.
const OTHER_FILES: u64 = 100;

/// Lets this process, and those that it starts, have as many connections as the system
/// allows. Returns how many these are.
pub fn allow_many_connections() -> anyhow::Result<usize> {
    let connections = rlimit::increase_nofile_limit(u64::MAX)?.saturating_sub(OTHER_FILES);
    Ok(usize::try_from(connections)?)
}

/// A room that is open. Its process is killed when this is dropped.
pub struct Room {
    address: String,
    child: Child,
    /// Kept open, for a process that prints more must not find it closed.
    _stdout: BufReader<ChildStdout>,
}

impl Room {
    /// Opens the room in Rust, built as this program is.
    pub async fn rust() -> anyhow::Result<Self> {
        let path = env::current_exe()?.with_file_name("chat");
        let missing = "the chat room is not built: `just bench` does that";
        ensure!(path.exists(), missing);
        Self::open(&mut Command::new(path)).await
    }

    /// Opens the room in Python.
    pub async fn python() -> anyhow::Result<Self> {
        let script = this_workspace::root().join(TWIN_SCRIPT);
        let mut command = Command::new(python_env::for_script(&script)?);
        Self::open(command.arg(script)).await
    }

    async fn open(command: &mut Command) -> anyhow::Result<Self> {
        let mut child = command
            .args(["--bind=127.0.0.1:0", "--guests=1000000"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context("can't open a room")?;
        let mut stdout = BufReader::new(child.stdout.take().context("piped above")?);
        let mut line = String::new();
        stdout.read_line(&mut line).await?;
        let address = line
            .trim_end()
            .strip_prefix("listening on ")
            .with_context(|| format!("a room printed {line:?} and no address"))?;
        Ok(Self {
            address: address.to_owned(),
            child,
            _stdout: stdout,
        })
    }

    /// Lets so many guests join, and returns how much more memory the room holds when they
    /// have all read everything, in bytes. Then it closes the room.
    pub async fn memory_of_guests(&mut self, count: usize) -> anyhow::Result<f64> {
        let mut process = Process::new(self.child.id().context("a room has ended")?)?;
        let before = process.usage()?.memory;
        let mut guests = Vec::new();
        while guests.len() < count {
            let next = (guests.len() + BATCH).min(count);
            let last = next - 1;
            let connecting = (guests.len()..next).map(|_| Guest::connect(&self.address));
            let mut newcomers = try_join_all(connecting).await?;
            let last_guest = newcomers.pop().context("each batch has a guest")?;
            // All of them give their names at once, for the room to write the lines about
            // them at once, too.
            let joining = newcomers
                .into_iter()
                .zip(guests.len()..)
                .map(|(guest, number)| guest.join(number));
            guests.extend(try_join_all(joining).await?);
            // The last of them joins alone, so the line about it is the last for everybody.
            guests.push(last_guest.join(last).await?);
            let reading = guests
                .iter_mut()
                .take(last)
                .map(|guest| guest.read_until_joined(last));
            try_join_all(reading).await?;
        }
        let memory = process.usage()?.memory - before;
        self.child.kill().await?;
        Ok(memory)
    }
}

/// A guest's end of the connection.
struct Guest(BufReader<TcpStream>);

impl Guest {
    /// Connects, and waits for the question for a name.
    async fn connect(address: &str) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        // Thousands of them need no large buffers.
        let mut guest = Self(BufReader::with_capacity(1024, stream));
        guest.read_until("? your name\n").await?;
        Ok(guest)
    }

    async fn join(mut self, number: usize) -> anyhow::Result<Self> {
        self.0.write_all(format!("g{number}\n").as_bytes()).await?;
        self.read_until_joined(number).await?;
        Ok(self)
    }

    async fn read_until_joined(&mut self, number: usize) -> anyhow::Result<()> {
        self.read_until(&format!("* g{number} has joined\n")).await
    }

    async fn read_until(&mut self, last: &str) -> anyhow::Result<()> {
        let mut line = String::new();
        while line != last {
            line.clear();
            let length = self.0.read_line(&mut line).await?;
            ensure!(length > 0, "a room has hung up");
        }
        Ok(())
    }
}
