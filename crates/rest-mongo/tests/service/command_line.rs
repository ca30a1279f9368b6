//! The program's words to the person who starts it.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Stdio;

use crate::common::{Service, mongodb};
use tokio::io::AsyncReadExt;
use tokio::process::Command;

fn rest_mongo() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rest-mongo"));
    // A URI that's only read, for tests that get no further than that.
    command.env("MONGODB_URI", "mongodb://127.0.0.1:1");
    command
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
async fn a_uri_that_cannot_be_used_is_refused_with_its_cause_before_anything_listens() {
    for (uri, cause) in [
        ("http://x", "unsupported connection string scheme"),
        ("mongodb://", "hostname cannot be empty"),
        ("mongodb://127.0.0.1:27017/?maxPoolSize=0", "maxPoolSize"),
        (
            "mongodb://127.0.0.1:27017/?tls=true&tlsCAFile=nowhere.pem",
            "nowhere.pem",
        ),
        ("mongodb://127.0.0.1:27017/?w=1&journal=yes", "journal"),
        ("mongodb+srv://cluster.invalid", "DNS"),
    ] {
        let message = refused(rest_mongo().args(["--mongodb-uri", uri]), 1).await;
        let (first, _) = message.split_once('\n').unwrap_or((&message, ""));
        let start = "Error: cannot use this MongoDB URI: ";
        assert!(
            first.starts_with(start) && first.contains(cause),
            "{uri}: {message}"
        );
    }
}

#[tokio::test]
async fn a_level_that_there_is_not_is_refused_with_those_that_there_are() {
    for level in ["inof", "warning", "all", "rest_mongo", "info,warn"] {
        let message = refused(rest_mongo().args(["--log", level]), 2).await;
        for word in [level, "--log", "off", "error", "warn", "info", "debug"] {
            assert!(message.contains(word), "{word} in {message}");
        }
        let from_variable = refused(rest_mongo().env("RUST_LOG", level), 2).await;
        assert_eq!(from_variable, message);
    }
}

#[tokio::test]
async fn an_address_that_is_none_is_refused_with_an_example() {
    for address in [
        "8081",
        "localhost",
        "127.0.0.1",
        "127.0.0.1:99999",
        "nowhere.invalid:80",
    ] {
        let message = refused(rest_mongo().args(["--bind", address]), 1).await;
        let expected = format!("cannot listen on {address} (try 127.0.0.1:8080)");
        assert!(message.contains(&expected), "{message}");
    }
}

#[tokio::test]
async fn the_name_of_this_machine_is_an_address_too() {
    let mut command = rest_mongo();
    command.arg("--bind=localhost:0").env("RUST_LOG", "off");
    let service = Service::start(command.env("MONGODB_URI", mongodb("rust").await)).await;
    assert_eq!(service.get("/stuff/nobody-ordered-this").await.0, 404);
}

#[tokio::test]
async fn a_variable_that_is_empty_counts_as_unset() {
    let mut command = rest_mongo();
    for variable in ["RUST_LOG", "DEADLINE", "GRACE", "LOCAL_MONGO_TEMPORARY"] {
        command.env(variable, "");
    }
    command.arg("--bind=127.0.0.1:0").stderr(Stdio::null());
    let service = Service::start(command.env("MONGODB_URI", mongodb("rust").await)).await;
    assert_eq!(service.get("/stuff/nobody-ordered-this").await.0, 404);

    // The default address may be in use, so this must only not be a wrong address.
    let taken = rest_mongo()
        .env("BIND_ADDRESS", "")
        .args(["--mongodb-uri", "x"])
        .output();
    let message = String::from_utf8(taken.await.unwrap().stderr).unwrap();
    let has_default = message.contains("listen on 127.0.0.1:8080") || message.contains("URI");
    assert!(has_default, "{message}");
}

/// Runs the program, which must end with this code before it listens; returns its words.
async fn refused(command: &mut Command, code: i32) -> String {
    let output = command
        .kill_on_drop(true)
        .output()
        .await
        .expect("a program");
    let message = String::from_utf8(output.stderr).expect("text");
    assert_eq!(output.status.code(), Some(code), "{message}");
    assert_eq!(output.stdout, b"", "{message}");
    message
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
