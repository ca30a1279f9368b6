//! A room on a free port, and three guests who talk in it over TCP.
//!
//! Run it with `cargo run -p chat --example tour`. It prints what each guest sends and
//! reads, and ends by itself.
//!
//! Read along in `docs/09-chat.md`.

use std::time::Duration;

use anyhow::{Context, ensure};
use chat::messages::InMemory;
use chat::room::RoomHandle;
use chat::server::{Limits, listen, serve};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::net::TcpStream;
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::sync::oneshot;

const LIMITS: Limits = Limits {
    guests: 3,
    silence: Duration::from_secs(60),
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let listener = listen("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    let (close, closed) = oneshot::channel();
    let shutdown = async { closed.await.unwrap_or_default() };
    let room = RoomHandle::open(InMemory::default());
    let served = tokio::spawn(serve(listener, room, LIMITS, shutdown));

    let mut ada = Guest::join(&address, "Ada").await?;
    ada.read("* Ada has joined").await?;
    ada.say("is anybody here?").await?;
    ada.read("Ada: is anybody here?").await?;

    // A newcomer reads what was said before.
    let mut bo = Guest::join(&address, "Bo").await?;
    bo.read("Ada: is anybody here?").await?;
    bo.read("* Bo has joined").await?;
    ada.read("* Bo has joined").await?;
    bo.say("I am").await?;
    for guest in [&mut ada, &mut bo] {
        guest.read("Bo: I am").await?;
    }

    // A name that is taken is asked for again.
    let mut cy = Guest::connect(&address, "Cy").await?;
    cy.say("Bo").await?;
    cy.read("! Bo is here already").await?;
    cy.say("Cy").await?;
    cy.read("Ada: is anybody here?").await?;
    cy.read("Bo: I am").await?;
    for guest in [&mut ada, &mut bo, &mut cy] {
        guest.read("* Cy has joined").await?;
    }
    cy.say("/who").await?;
    cy.read("* here: Ada, Bo, Cy").await?;

    // A fourth guest is one too many.
    let mut dee = Guest::open(&address, "Dee").await?;
    dee.read("! the room is full").await?;
    dee.read_end().await?;

    // Bo leaves, but reads up to the last line.
    bo.say("bye").await?;
    bo.leave().await?;
    for guest in [&mut bo, &mut ada, &mut cy] {
        guest.read("Bo: bye").await?;
        guest.read("* Bo has left").await?;
    }
    bo.read_end().await?;

    close.send(()).ok().context("the room has closed early")?;
    for guest in [&mut ada, &mut cy] {
        guest.read("* the room is closed").await?;
        guest.read_end().await?;
    }
    drop((ada, cy));
    served.await?;
    println!("the server has ended");
    Ok(())
}

/// A guest who knows beforehand what there will be to read.
struct Guest {
    name: &'static str,
    lines: Lines<BufReader<OwnedReadHalf>>,
    writer: OwnedWriteHalf,
}

impl Guest {
    async fn open(address: &str, name: &'static str) -> anyhow::Result<Self> {
        let (reader, writer) = TcpStream::connect(address).await?.into_split();
        let lines = BufReader::new(reader).lines();
        Ok(Self {
            name,
            lines,
            writer,
        })
    }

    async fn connect(address: &str, name: &'static str) -> anyhow::Result<Self> {
        let mut guest = Self::open(address, name).await?;
        guest.read("? your name").await?;
        Ok(guest)
    }

    async fn join(address: &str, name: &'static str) -> anyhow::Result<Self> {
        let mut guest = Self::connect(address, name).await?;
        guest.say(name).await?;
        Ok(guest)
    }

    async fn say(&mut self, line: &str) -> anyhow::Result<()> {
        println!("{:>3} > {line}", self.name);
        self.writer
            .write_all(format!("{line}\n").as_bytes())
            .await?;
        Ok(())
    }

    async fn leave(&mut self) -> anyhow::Result<()> {
        println!("{:>3} > (end)", self.name);
        self.writer.shutdown().await?;
        Ok(())
    }

    /// Waits for a line. Only one guest waits at a time, so the tour always prints the same,
    /// although the lines reach all guests at once.
    async fn read(&mut self, expected: &str) -> anyhow::Result<()> {
        let line = self.lines.next_line().await?.context("the room hung up")?;
        println!("{:>3} < {line}", self.name);
        ensure!(line == expected, "{} was to read: {expected}", self.name);
        Ok(())
    }

    async fn read_end(&mut self) -> anyhow::Result<()> {
        let line = self.lines.next_line().await?;
        ensure!(line.is_none(), "{} has read more: {line:?}", self.name);
        println!("{:>3} < (end)", self.name);
        Ok(())
    }
}
