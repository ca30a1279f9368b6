//! A stop of the program by a signal.

use std::time::{Duration, Instant};

use futures::future::join_all;
use rustix::process::{Pid, Signal, kill_process};
use tokio::process::Command;
use tokio::time::timeout;

use crate::DEADLINE;
use crate::common::Service;
use crate::unfinished::{Unfinished, until_it_listens_no_more};

#[tokio::test]
async fn ctrl_c_and_sigterm_end_every_request_in_flight_and_exit_with_0() {
    for signal in [Signal::INT, Signal::TERM] {
        let mut command = temporary();
        // A busy machine may need a while for so many requests: none of them is to be
        // late, and the grace period isn't to end, before they are answered.
        command.args(["--deadline=600000", "--grace=600000"]);
        let mut service = Service::start(&mut command).await;
        // A connection that has had its answer, and may ask again: it is kept alive.
        assert_eq!(service.get("/stuff/stop").await.0, 404);
        let requests = (0..100).map(|_| Unfinished::begin(&service.address));
        let requests = join_all(requests).await;

        send(&service, signal);
        until_it_listens_no_more(&service.address).await;
        for request in requests {
            let answer = request.finish().await;
            assert!(answer.starts_with("HTTP/1.1 20"), "{answer}");
        }
        let status = timeout(DEADLINE, service.child.wait()).await;
        assert_eq!(status.expect("in time").unwrap().code(), Some(0));
    }
}

#[tokio::test]
async fn a_client_that_never_ends_its_request_holds_the_exit_for_the_grace_period_only() {
    let mut command = temporary();
    command.args(["--grace=1000", "--deadline=600000"]);
    let mut service = Service::start(&mut command).await;
    let unfinished = Unfinished::begin(&service.address).await;

    let asked = Instant::now();
    send(&service, Signal::TERM);
    let status = timeout(DEADLINE, service.child.wait()).await;
    assert_eq!(status.expect("in time").unwrap().code(), Some(0));
    assert!(asked.elapsed() >= Duration::from_secs(1));
    assert!(
        asked.elapsed() < Duration::from_secs(5),
        "{:?}",
        asked.elapsed()
    );
    drop(unfinished);
}

/// The program, over a local MongoDB of its own.
fn temporary() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rest-mongo"));
    command.args(["--bind=127.0.0.1:0", "--temporary", "--log=error"]);
    command.env_remove("MONGODB_URI");
    command
}

fn send(service: &Service, signal: Signal) {
    let pid = service.child.id().expect("it runs").try_into();
    let pid = Pid::from_raw(pid.expect("a pid")).expect("a pid");
    kill_process(pid, signal).expect("it runs");
}
