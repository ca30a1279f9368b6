//! A file that grows after its end has been read.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::io::Write;
use std::{env, fs, process};

use tokio::fs::File;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};

#[tokio::test]
async fn reading_goes_on_after_the_end_with_and_without_a_buffer() {
    let path = env::temp_dir().join(format!("reading-goes-on-{}.txt", process::id()));
    fs::write(&path, "pizza").unwrap();
    let mut file = File::open(&path).await.unwrap();
    let mut buffered = BufReader::new(File::open(&path).await.unwrap());
    let mut buffer = [0; 100];

    assert_eq!(file.read(&mut buffer).await.unwrap(), 5);
    assert_eq!(file.read(&mut buffer).await.unwrap(), 0);
    assert_eq!(buffered.fill_buf().await.unwrap(), b"pizza");
    buffered.consume(5);
    assert_eq!(buffered.fill_buf().await.unwrap(), b"");

    let mut writer = fs::OpenOptions::new().append(true).open(&path).unwrap();
    writer.write_all(b", no cheese").unwrap();
    let count = file.read(&mut buffer).await.unwrap();
    assert_eq!(&buffer[..count], b", no cheese");
    assert_eq!(buffered.fill_buf().await.unwrap(), b", no cheese");
    fs::remove_file(&path).unwrap();
}
