//! The local MongoDB can't be fetched.

use std::fs;
use std::net::TcpListener;

use tempfile::tempdir;

use crate::common::{failure, link_python, path};
use crate::machine::{machine, said_with, sentence};

#[tokio::test]
async fn no_network_for_uv() {
    let sentence = said_with(&path("broken-uv")).await;
    // Which MongoDB it is, and how large, differs from system to system.
    let (start, rest) = sentence.split_once(" MB, licence SSPL) ").unwrap();
    assert!(
        start.starts_with("local-mongo: uv could not install MongoDB "),
        "{sentence}"
    );
    assert_eq!(
        rest,
        "(error: connection refused): check the network connection \
         and the space on the disk, and run this again, \
         or set MONGODB_URI to a MongoDB that you have"
    );
}

#[tokio::test]
async fn no_network_for_pip_the_second_time_as_well() {
    let bin = tempdir().unwrap();
    link_python(bin.path());
    let (mut program, home) = machine(bin.path());
    // Nothing listens there once the listener is dropped.
    let closed = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let settings = home.path().join("pip.conf");
    fs::write(
        &settings,
        format!("[global]\nindex-url = http://{closed}/\n"),
    )
    .unwrap();
    program
        .env("PIP_CONFIG_FILE", &settings)
        .env("PIP_RETRIES", "0")
        .env("PIP_NO_CACHE_DIR", "1");
    program
        .env_remove("PIP_INDEX_URL")
        .env_remove("PIP_FIND_LINKS");

    for _ in 0..2 {
        let stderr = failure(&mut program).await;
        let sentence = sentence(&stderr);
        let start = "local-mongo: pip could not install MongoDB ";
        assert!(sentence.starts_with(start), "{sentence}");
        let reason = " MB, licence SSPL) (No matching ";
        assert!(sentence.contains(reason), "{sentence}");
        assert!(sentence.ends_with(
            "): check the network connection and the space on the disk, \
             and run this again, or set MONGODB_URI to a MongoDB that you have"
        ));
        // The half-made environment is there, and does not count.
        assert!(home.path().join("mongod").exists());
    }
}
