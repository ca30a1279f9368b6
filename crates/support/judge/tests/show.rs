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
    play_with(program, [])
}

/// Runs one of the programs with variables in its environment.
fn play_with<const N: usize>(program: &str, variables: [(&str, &str); N]) -> (Output, String) {
    let began = Instant::now();
    let output = Command::new(std::env::current_exe().unwrap())
        .args([program, "--exact", "--ignored", "--nocapture"])
        .env("RUST_BACKTRACE", "0")
        .envs(variables)
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
    assert!(!text.contains("Watch it"), "{text}");
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
    assert!(text.contains("░\n\nWatch it step by step: "), "{text}");
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

#[test]
fn a_program_for_which_there_is_no_thread_says_why() {
    // No address space has room for such a stack.
    let stack = (1_u64 << 47).to_string();
    let (output, text) = play_with("a_program_that_cooks", [("RUST_MIN_STACK", &stack)]);
    assert_eq!(output.status.code(), Some(1), "{text}");
    let sentence = "the judge couldn't run the code to its end: there's no thread for it: ";
    assert!(text.contains(sentence), "{text}");
}

#[test]
fn a_program_whose_thread_ends_without_a_word_says_it() {
    let (output, text) = play("a_program_that_panics_again");
    assert_eq!(output.status.code(), Some(1), "{text}");
    let sentence = "the judge couldn't run the code to its end: its thread ended without a word";
    assert!(text.contains(sentence), "{text}");
}

#[test]
#[ignore = "it is a program"]
fn a_program_that_panics_again() {
    struct Toast;

    impl Drop for Toast {
        fn drop(&mut self) {
            panic!("the toast caught fire");
        }
    }

    show(async || std::panic::panic_any(Toast))
}

#[test]
fn a_program_that_is_not_written_yet_says_it_once() {
    let (output, text) = play("a_program_without_a_body");
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert_eq!(text.matches("it isn't written yet").count(), 1, "{text}");
    assert!(!text.contains("not yet implemented"), "{text}");
    assert!(!text.contains("Watch it"), "{text}");
}

#[test]
#[ignore = "it is a program"]
fn a_program_without_a_body() {
    show(async || todo!())
}

#[test]
fn a_task_that_is_not_written_yet_keeps_its_message() {
    let (output, text) = play("a_program_with_a_task_without_a_body");
    assert!(output.status.success(), "{text}");
    assert!(text.contains("not yet implemented"), "{text}");
}

#[test]
#[ignore = "it is a program"]
fn a_program_with_a_task_without_a_body() {
    show(async || {
        let task = tokio::spawn(async { todo!() });
        let ended: Result<(), _> = task.await;
        ended.is_err()
    });
}

#[test]
fn a_program_with_many_lines_prints_the_first_ten() {
    let (output, text) = play("a_program_that_talks");
    assert!(output.status.success(), "{text}");
    assert_eq!(text.matches("soup is served").count(), 10, "{text}");
    assert!(text.contains("soup is served\n… 95 more\n"), "{text}");
}

#[test]
#[ignore = "it is a program"]
fn a_program_that_talks() {
    show(async || (0..105).for_each(|_| log("soup is served")));
}

#[test]
fn a_program_whose_prediction_fails_keeps_the_answer_to_itself() {
    let (output, text) = play("a_program_with_a_wrong_prediction");
    assert!(output.status.success(), "{text}");
    assert!(!text.contains("the soup"), "{text}");
}

#[test]
#[ignore = "it is a program"]
fn a_program_with_a_wrong_prediction() {
    assert_eq!(judge::show_if_predicted(&["soup"], serve_soup), None);
}

#[test]
fn a_program_whose_prediction_comes_true_shows_the_run() {
    let (output, text) = play("a_program_with_a_right_prediction");
    assert!(output.status.success(), "{text}");
    assert_eq!(text.matches("the soup is served").count(), 1, "{text}");
    assert!(text.contains("It took 10 ms:\n\n"), "{text}");
}

#[test]
#[ignore = "it is a program"]
fn a_program_with_a_right_prediction() {
    let served = judge::show_if_predicted(&["the soup is served"], serve_soup);
    assert_eq!(served, Some("soup"));
}

async fn serve_soup() -> &'static str {
    let soup = cook("soup", 10).await;
    log("the soup is served");
    soup
}
