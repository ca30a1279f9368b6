//! A log that can't be written, and a reader who is gone.

#![cfg(unix)]

use std::fs::OpenOptions;
use std::io::{PipeWriter, pipe};
use std::net::{Ipv4Addr, TcpListener};
use std::process::Stdio;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::Command;

use crate::common::{Service, mongodb, rest_mongo};

/// The program, with the most that it can log.
async fn talkative() -> Command {
    let mut command = rest_mongo(&mongodb("log").await);
    command.arg("--log=debug");
    command
}

/// Checks that requests are answered, good ones and bad ones.
async fn check_answers(service: &Service) {
    for _ in 0..3 {
        assert!(matches!(service.put("/stuff/1", "{}").await, 200 | 201));
        assert_eq!(service.get("/stuff/1").await.0, 200);
        assert_eq!(service.put("/stuff/1", "{").await, 400);
        assert_eq!(service.get("/nowhere").await.0, 404);
    }
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_log_on_a_full_disk_costs_no_answer() {
    let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = talkative().await;
    let service = Service::start(command.stderr(full)).await;
    check_answers(&service).await;
}

#[tokio::test]
async fn a_log_whose_reader_is_gone_costs_no_answer() {
    let mut command = talkative().await;
    let service = Service::start(command.stderr(closed())).await;
    check_answers(&service).await;
}

#[tokio::test]
async fn the_service_goes_on_when_nobody_reads_where_it_listens() {
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = free.local_addr().unwrap().to_string();
    drop(free);
    let mut command = Command::new(env!("CARGO_BIN_EXE_rest-mongo"));
    command
        .args(["--log=debug", "--bind", &address])
        .env("MONGODB_URI", mongodb("log").await)
        .stdout(closed())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    let mut child = command.spawn().unwrap();
    let mut log = BufReader::new(child.stderr.take().unwrap()).lines();
    // It looks for MongoDB when it listens.
    let line = log.next_line().await.unwrap().expect("it runs");
    assert!(line.contains("operation started"), "{line}");
    TcpStream::connect(&address).await.unwrap();
}

/// The writing end of a pipe whose reader is gone.
fn closed() -> PipeWriter {
    let (_, writer) = pipe().expect("a pipe");
    writer
}
