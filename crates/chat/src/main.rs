//! A chat room over TCP, and the client that joins it.
//!
//! Run it with `just run-chat`. It prints `listening on 127.0.0.1:7878`, and keeps the room
//! open until Ctrl-C closes it. Then, in another terminal or two:
//! `just run-chat --join 127.0.0.1:7878 --name Ada`, or simply `nc 127.0.0.1 7878`.
//!
//! Read along in `docs/09-chat.md`.

use std::io::{self, Write};
use std::path::Path;

use anyhow::Context;
use chat::args::Args;
use chat::client;
use chat::messages::{InFile, InMemory};
use chat::name::Name;
use chat::room::RoomHandle;
use chat::server::{Limits, listen, serve};
use chat::shutdown_signal::shutdown_signal;
use clap::Parser;
use tokio::io::{stdin, stdout};
use tokio::runtime::Builder;

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    // One thread can wait for all guests at once.
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let result = runtime.block_on(run(args));
    // A thread may be reading the standard input, and nobody knows when that has an end.
    runtime.shutdown_background();
    result
}

async fn run(args: Args) -> anyhow::Result<()> {
    match args.join {
        Some(address) => join_room(&address, args.name).await,
        None => open_room(args).await,
    }
}

async fn join_room(address: &str, name: Option<Name>) -> anyhow::Result<()> {
    let stream = client::connect(address).await?;
    client::talk(stream, name, stdin(), stdout())
        .await
        .context("the connection is lost")
}

async fn open_room(args: Args) -> anyhow::Result<()> {
    let listener = listen(&args.bind)
        .await
        .with_context(|| format!("cannot listen on {} (try 127.0.0.1:7878)", args.bind))?;
    let room = match &args.keep {
        Some(path) => open_with(path).await?,
        None => RoomHandle::open(InMemory::default()),
    };
    let shutdown = shutdown_signal()?;
    // Most systems let a process have few files open, and a connection is one.
    rlimit::increase_nofile_limit(u64::MAX)?;

    let address = listener.local_addr()?;
    // The one who started the room may not be there any more to read this.
    writeln!(io::stdout(), "listening on {address}").ok();
    let limits = Limits {
        guests: args.guests,
        silence: args.silence,
    };
    serve(listener, room, limits, shutdown).await;
    Ok(())
}

/// Opens a room whose messages are in a file. From here on, nobody sees the difference: both
/// kinds of room have the same type of handle.
async fn open_with(path: &Path) -> anyhow::Result<RoomHandle> {
    let messages = InFile::open(path)
        .await
        .with_context(|| format!("cannot keep messages in {}", path.display()))?;
    Ok(RoomHandle::open(messages))
}
