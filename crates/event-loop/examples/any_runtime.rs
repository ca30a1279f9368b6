//! A function that runs on any runtime, on that of `futures` and on tokio's.
//!
//! Run it with `cargo run -p event-loop --example any_runtime`. It prints the same line twice.
//!
//! Read along in `docs/10-what-tokio-does-besides.md`.

use std::io;

use futures::executor;
use futures::io::{AsyncRead, AsyncReadExt};
use tokio::io::{AsyncWriteExt, duplex};
use tokio_util::compat::TokioAsyncReadCompatExt;

fn main() -> io::Result<()> {
    println!("{}", executor::block_on(read_menu(&b"soup, pizza"[..]))?);
    println!("{}", read_from_tokio()?);
    Ok(())
}

/// Reads a menu. It neither spawns nor sleeps, and names no runtime.
async fn read_menu(mut from: impl AsyncRead + Unpin) -> io::Result<String> {
    let mut menu = String::new();
    from.read_to_string(&mut menu).await?;
    Ok(format!("today: {menu}"))
}

#[tokio::main(flavor = "current_thread")]
async fn read_from_tokio() -> io::Result<String> {
    let (mut kitchen, till) = duplex(64);
    kitchen.write_all(b"soup, pizza").await?;
    drop(kitchen);
    // Tokio's reader becomes one of `futures`.
    read_menu(till.compat()).await
}
