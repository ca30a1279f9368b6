//! A growing file, as a stream of the pieces that are appended to it.
//!
//! Run it with `cargo run -p streams --example growing_file`. It prints an order in the
//! three pieces in which it was written.
//!
//! Read along in `docs/08-streams.md`.

use std::path::{Path, PathBuf};
use std::pin::pin;
use std::time::Duration;
use std::{env, process};

use async_stream::try_stream;
use futures::stream::{Stream, TryStreamExt};
use tokio::fs::{self, File, OpenOptions};
use tokio::io::{self, AsyncReadExt, AsyncWriteExt};
use tokio::time::sleep;
use tokio::try_join;

/// How long to wait at the end of the file before looking again.
const PAUSE: Duration = Duration::from_millis(20);

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let path = env::temp_dir().join(format!("growing-file-{}.txt", process::id()));
    fs::write(&path, "pizza").await?;
    let result = follow(&path).await;
    fs::remove_file(&path).await?;
    result
}

async fn follow(path: &Path) -> io::Result<()> {
    let mut texts = pin!(
        growing_file(path.to_owned()).map_ok(|piece| String::from_utf8_lossy(&piece).into_owned())
    );
    println!("{:?}", texts.try_next().await?);
    for piece in [", no", " cheese\n"] {
        let (text, ()) = try_join!(texts.try_next(), append(path, piece))?;
        println!("{text:?}");
    }
    Ok(())
}

/// Returns what a file holds, and then whatever is appended to it, without end.
fn growing_file(path: PathBuf) -> impl Stream<Item = io::Result<Vec<u8>>> {
    try_stream! {
        let mut file = File::open(path).await?;
        let mut buffer = vec![0; 8192];
        loop {
            match file.read(&mut buffer).await? {
                // That's all for now.
                0 => sleep(PAUSE).await,
                count => yield buffer[..count].to_vec(),
            }
        }
    }
}

/// Writes to the end of a file when its end has been read.
async fn append(path: &Path, piece: &str) -> io::Result<()> {
    sleep(PAUSE / 2).await;
    let mut file = OpenOptions::new().append(true).open(path).await?;
    file.write_all(piece.as_bytes()).await?;
    file.flush().await
}
