//! Nobody reads the log, and the pipe that it goes to is full.

use std::process::Stdio;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use tokio::time::timeout;

use crate::common::{Service, rest_mongo};

/// A pipe holds 64 KiB, and a line of the log has more than 80 bytes.
const REQUESTS: usize = 2_000;
const DEADLINE: Duration = Duration::from_secs(30);

#[tokio::test]
async fn a_log_that_nobody_reads_holds_up_neither_the_answers_nor_the_exit() {
    // No request of this test needs MongoDB.
    let mut command = rest_mongo("mongodb://127.0.0.1:1/");
    command.arg("--log=info").stderr(Stdio::piped());
    let mut service = Service::start(&mut command).await;
    for _ in 0..REQUESTS {
        let answer = timeout(DEADLINE, service.get("/nothing")).await;
        assert_eq!(answer.expect("in time").0, 404);
    }
    let pid = service.child.id().expect("it runs").cast_signed();
    let pid = Pid::from_raw(pid).expect("a pid");
    kill_process(pid, Signal::TERM).expect("it runs");
    let status = timeout(DEADLINE, service.child.wait()).await;
    assert_eq!(status.expect("in time").unwrap().code(), Some(0));
}
