//! The program's words to the person who starts it.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Stdio;

use crate::common::{Service, mongodb};
use tokio::io::AsyncReadExt;
use tokio::process::Command;

fn rest_mongo() -> Command {
    Command::new(env!("CARGO_BIN_EXE_rest-mongo"))
}

#[tokio::test]
async fn help_names_the_flags_and_the_environment() {
    let output = rest_mongo().arg("--help").output().await.unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    for word in [
        "--bind",
        "BIND_ADDRESS",
        "127.0.0.1:8080",
        "--mongodb-uri",
        "MONGODB_URI",
        "--deadline <MS>",
        "[env: DEADLINE=",
        "[default: 5000]",
        "--grace <MS>",
        "[env: GRACE=",
        "[default: 10000]",
        "RUST_LOG",
    ] {
        assert!(help.contains(word), "{word} in {help}");
    }
}

#[tokio::test]
async fn an_address_in_use_is_named() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = rest_mongo()
        .args(["--bind", &address])
        .output()
        .await
        .unwrap();
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        message.contains(&format!("cannot listen on {address}")),
        "{message}"
    );
}

#[tokio::test]
async fn a_bad_uri_is_refused_before_anything_listens() {
    let output = rest_mongo()
        .args(["--mongodb-uri", "http://x"])
        .output()
        .await
        .unwrap();
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout, b"");
    assert!(message.contains("not a MongoDB URI"), "{message}");
}

#[tokio::test]
async fn every_request_is_a_line_in_the_log() {
    for (level, expected) in [("info", true), ("warn", false)] {
        let mut command = rest_mongo();
        command
            .arg("--bind=127.0.0.1:0")
            .env("MONGODB_URI", mongodb("rust").await)
            .env("RUST_LOG", level)
            .stderr(Stdio::piped());
        let mut service = Service::start(&mut command).await;
        service.get("/stuff/logged").await;
        service.child.start_kill().unwrap();
        let mut log = String::new();
        let stderr = service.child.stderr.as_mut().unwrap();
        stderr.read_to_string(&mut log).await.unwrap();
        let line = log.lines().find(|line| line.contains("/stuff/logged"));
        assert_eq!(line.is_some(), expected, "{level}: {log}");
        if let Some(line) = line {
            assert!(line.contains("GET") && line.contains("404"), "{line}");
        }
    }
}
