//! The output of an exercise's program, which has to end. Each program is a test of this
//! file that is run by itself, as another process.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::future::pending;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use judge::{cook, log, show, watch};

/// Runs one of the programs below, which has to end within two seconds.
fn play(program: &str) -> (Output, String) {
    let began = Instant::now();
    let output = Command::new(std::env::current_exe().unwrap())
        .args([program, "--exact", "--ignored", "--nocapture"])
        .env("RUST_BACKTRACE", "0")
        .output()
        .unwrap();
    let took = began.elapsed();
    assert!(took < Duration::from_secs(2), "{program} took {took:?}");
    let text = [output.stdout.clone(), output.stderr.clone()].concat();
    (output, String::from_utf8(text).unwrap())
}

#[test]
fn a_program_prints_its_lines_and_its_timeline() {
    let (output, text) = play("a_program_that_cooks");
    assert!(output.status.success(), "{text}");
    let timeline = text.split_once("pizza is served\n").unwrap().1;
    assert!(timeline.contains("It took 30 ms:\n\n"), "{text}");
    assert!(timeline.contains("● 30 ms\n"), "{text}");
}

#[test]
#[ignore = "it is a program"]
fn a_program_that_cooks() {
    let meal = show(async || cook("pizza", 30).await);
    log(format!("{meal} is served"));
    show(async || cook("pizza", 30).await);
}

#[test]
fn a_program_that_hangs_ends_with_a_sentence() {
    let (output, text) = play("a_program_that_waits_forever");
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(
        text.contains("Cy's future is still pending and its waker was dropped"),
        "{text}"
    );
}

#[test]
#[ignore = "it is a program"]
fn a_program_that_waits_forever() {
    show(|| watch("Cy", pending::<()>()));
}

#[test]
fn a_program_that_loops_ends_with_a_sentence() {
    let (output, text) = play("a_program_that_loops");
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(
        text.contains("Bo's future has been inside one poll for"),
        "{text}"
    );
}

#[test]
#[ignore = "it is a program"]
fn a_program_that_loops() {
    show(|| {
        watch("Bo", async {
            loop {
                std::hint::black_box(0);
            }
        })
    })
}

#[test]
fn a_program_that_panics_says_it_once() {
    let (output, text) = play("a_program_that_burns");
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert_eq!(text.matches("the toast caught fire").count(), 1, "{text}");
}

#[test]
#[ignore = "it is a program"]
fn a_program_that_burns() {
    show(async || panic!("the toast caught fire"))
}
