//! The command behind `just mistake`.

use mistakes::index::{PAGE, entries};
use tokio::process::Command;

use crate::common::{BUILD_TIMEOUT, recorded, run, text};

#[tokio::test]
async fn without_a_name_every_mistake_is_listed_with_its_symptom() {
    let (code, stdout, _) = mistake(&[]).await;
    assert_eq!(code, Some(0));
    assert_eq!(stdout.lines().count(), entries(PAGE).len());
    let line = "await-outside-async    error E0728\n";
    assert!(stdout.contains(line), "{stdout}");
}

#[tokio::test]
async fn an_unknown_name_is_answered_with_the_list() {
    let (code, stdout, stderr) = mistake(&["nonsense"]).await;
    assert_eq!((code, stdout.as_str()), (Some(1), ""));
    assert!(
        stderr.contains("There's no mistake called \"nonsense\"."),
        "{stderr}"
    );
    let (_, list, _) = mistake(&[]).await;
    assert!(stderr.contains(list.trim_end()), "{stderr}");
}

#[tokio::test]
async fn a_name_may_have_hyphens_or_underscores() {
    let expected = recorded("mistakes/examples/main_returns_early_wrong.stdout");
    for name in ["main-returns-early", "main_returns_early"] {
        let (code, stdout, stderr) = mistake(&[name]).await;
        assert_eq!((code, &stdout), (Some(0), &expected), "{stderr}");
    }
    let (_, stdout, stderr) = mistake(&["main-returns-early", "fixed"]).await;
    let expected = recorded("mistakes/examples/main_returns_early_fixed.stdout");
    assert_eq!(stdout, expected, "{stderr}");
}

#[tokio::test]
async fn a_program_that_is_refused_shows_the_message_and_fails() {
    let (code, stdout, stderr) = mistake(&["await-outside-async"]).await;
    assert_eq!((code, stdout.as_str()), (Some(101), ""), "{stderr}");
    let message = recorded("mistakes/compile-fail/await_outside_async_wrong.stderr");
    let headline = message.lines().next().expect("a line");
    assert!(stderr.contains(headline), "{stderr}");
}

#[tokio::test]
async fn a_program_that_is_warned_about_runs() {
    let (code, stdout, stderr) = mistake(&["forgotten-await"]).await;
    assert_eq!(code, Some(0), "{stderr}");
    assert_eq!(
        stdout,
        recorded("mistakes/compile-fail/forgotten_await_wrong.stdout")
    );
    assert!(stderr.contains("warning: unused implementer"), "{stderr}");
}

/// Runs the command, and returns its status and what it printed.
async fn mistake(arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mistakes"));
    let output = run(command.args(arguments), BUILD_TIMEOUT).await;
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}
