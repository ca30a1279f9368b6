//! A file that's still empty after `write_all`.
//!
//! Run it with `cargo run -p pipes --example unflushed`. It prints
//! `after write_all: 0 bytes` and `after flush: 5 bytes`.
//!
//! Read along in `docs/07-what-isnt-async.md`.

use std::path::Path;
use std::time::Duration;
use std::{env, fs, io, process, thread};

use tokio::fs::File;
use tokio::io::AsyncWriteExt;
use tokio::runtime::Builder;
use tokio::task::spawn_blocking;

fn main() -> io::Result<()> {
    // There's only one thread for what blocks, so a write has to wait if that's busy.
    let runtime = Builder::new_current_thread()
        .max_blocking_threads(1)
        .build()?;
    let path = env::temp_dir().join(format!("order-{}.txt", process::id()));
    let result = runtime.block_on(write(&path));
    fs::remove_file(&path)?;
    result
}

async fn write(path: &Path) -> io::Result<()> {
    let mut file = File::create(path).await?;
    spawn_blocking(|| thread::sleep(Duration::from_millis(300)));
    file.write_all(b"pizza").await?;
    println!("after write_all: {} bytes", fs::metadata(path)?.len());
    file.flush().await?;
    println!("after flush: {} bytes", fs::metadata(path)?.len());
    Ok(())
}
