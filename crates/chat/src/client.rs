//! A guest's end of the connection: lines from an input go to the room, and its lines to an
//! output.

use std::io;
use std::pin::pin;
use std::time::Duration;

use anyhow::{Context, anyhow};
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt, copy};
use tokio::net::{TcpStream, lookup_host};
use tokio::select;

use crate::name::Name;
use crate::retry::{Backoff, retry};

/// How long a room may take to open.
const PATIENCE: Backoff = Backoff {
    first: Duration::from_millis(100),
    longest: Duration::from_secs(2),
    in_all: Duration::from_secs(10),
};

/// Connects to a room. If nobody answers, it tries again for ten seconds.
///
/// # Errors
///
/// If `address` is none, or nobody answers there.
pub async fn connect(address: &str) -> anyhow::Result<TcpStream> {
    // An address that can't be understood won't get better.
    let addresses: Vec<_> = lookup_host(address)
        .await
        .with_context(|| format!("{address} is no address (try 127.0.0.1:7878)"))?
        .collect();
    let attempt = async || TcpStream::connect(&addresses[..]).await;
    retry(PATIENCE, attempt).await.map_err(|gave_up| {
        let why = gave_up
            .last
            .map_or_else(String::new, |error| format!(": {error}"));
        anyhow!(
            "nobody answers at {address}{why} (a room is opened with \
             `cargo run -p chat -- --bind {address}`)"
        )
    })
}

/// Passes lines in both directions until the room hangs up. The end of `input` is only the
/// end of what this guest says: the room answers with its last lines.
///
/// # Errors
///
/// If the connection breaks, or `output` takes nothing more.
pub async fn talk(
    mut stream: TcpStream,
    name: Option<Name>,
    mut input: impl AsyncRead + Unpin,
    mut output: impl AsyncWrite + Unpin,
) -> io::Result<()> {
    let (mut reader, mut writer) = stream.split();
    let speak = async {
        if let Some(name) = name {
            writer.write_all(format!("{name}\n").as_bytes()).await?;
        }
        copy(&mut input, &mut writer).await?;
        writer.shutdown().await
    };
    let mut listen = pin!(copy(&mut reader, &mut output));
    select! {
        heard = &mut listen => heard?,
        // If the room takes nothing more, its last lines say why.
        _ = speak => listen.await?,
    };
    Ok(())
}
