//! The programs that the compiler refuses or warns about.
//!
//! Level, code and headline must be the recorded ones with every compiler from
//! the workspace's `rust-version` on; the whole text with [`PINNED`] alone, for
//! its layout changes. `SNAPSHOTS=overwrite cargo test -p mistakes` with that
//! compiler records it anew, as is due after an update of tokio, too.

mod common;

use std::env;
use std::time::Duration;

use common::{DEADLINE, gallery, prints, recorded, run, text};
use serde_json::Value;
use snapbox::Data;
use snapbox::assert::{Assert, DEFAULT_ACTION_ENV};
use tokio::process::Command;
use tokio::sync::OnceCell;

/// The compiler whose words are recorded. `docs/mistakes.md` names it, too.
const PINNED: &str = "1.95.0";

/// Building tokio for the programs comes first.
const BUILD: Duration = Duration::from_secs(300);

#[tokio::test]
async fn a_forgotten_await_is_warned_about_and_runs_nothing() {
    says(
        "forgotten-await",
        "warning: unused implementer of `Future` that must be used",
    )
    .await;
    let program = build().await.iter().find_map(|message| {
        let ours = message["target"]["name"] == "forgotten-await-wrong";
        message["executable"].as_str().filter(|_| ours)
    });
    let program = program.expect("a program, despite the warning");
    prints(program, "forgotten-await/wrong.stdout").await;
    let mended = env!("CARGO_BIN_EXE_forgotten-await-mended");
    prints(mended, "forgotten-await/mended.stdout").await;
}

#[tokio::test]
async fn an_await_in_a_plain_function_is_refused() {
    says(
        "await-outside-async",
        "error[E0728]: `await` is only allowed inside `async` functions and blocks",
    )
    .await;
    let mended = env!("CARGO_BIN_EXE_await-outside-async-mended");
    prints(mended, "await-outside-async/mended.stdout").await;
}

#[tokio::test]
async fn a_recursion_without_a_box_is_refused() {
    says(
        "recursion-without-box",
        "error[E0733]: recursion in an async fn requires boxing",
    )
    .await;
    let mended = env!("CARGO_BIN_EXE_recursion-without-box-mended");
    prints(mended, "recursion-without-box/mended.stdout").await;
}

#[tokio::test]
async fn a_task_that_borrows_is_refused() {
    says(
        "borrow-into-spawn",
        "error[E0373]: async block may outlive the current function, \
         but it borrows `meal`, which is owned by the current function",
    )
    .await;
    let mended = env!("CARGO_BIN_EXE_borrow-into-spawn-mended");
    prints(mended, "borrow-into-spawn/mended.stdout").await;
}

#[tokio::test]
async fn a_task_that_keeps_an_rc_across_an_await_is_refused() {
    says(
        "rc-across-await",
        "error: future cannot be sent between threads safely",
    )
    .await;
    let mended = env!("CARGO_BIN_EXE_rc-across-await-mended");
    prints(mended, "rc-across-await/mended.stdout").await;
}

/// Checks that the compiler says one thing about a wrong program: this headline,
/// with the recorded text below it.
async fn says(mistake: &str, headline: &str) {
    let name = format!("{mistake}-wrong");
    let about_it = build().await.iter().filter(|message| {
        // Without a place in the code, it is a remark about the others.
        let spans = message["message"]["spans"].as_array();
        message["target"]["name"] == name.as_str() && spans.is_some_and(|spans| !spans.is_empty())
    });
    let said: Vec<&Value> = about_it.map(|message| &message["message"]).collect();
    let [diagnostic] = said[..] else {
        panic!("the compiler says {} things: {said:#?}", said.len());
    };
    let rendered = diagnostic["rendered"].as_str().expect("a text");
    assert_eq!(rendered.lines().next(), Some(headline));

    let file = format!("{mistake}/wrong.stderr");
    if compiler().await == PINNED {
        let expected = Data::read_from(&gallery().join(file), None).raw();
        let assert = Assert::new().action_env(DEFAULT_ACTION_ENV);
        assert.eq(on_every_machine(rendered), expected);
    } else {
        assert_eq!(recorded(&file).lines().next(), Some(headline));
    }
}

/// What Cargo reports while it builds every program, those that fail included.
async fn build() -> &'static [Value] {
    static MESSAGES: OnceCell<Vec<Value>> = OnceCell::const_new();
    let build = async || {
        let mut cargo = Command::new(env::var_os("CARGO").expect("to be run by Cargo"));
        cargo.args(["build", "--keep-going", "--message-format=json"]);
        cargo.args(["--package=mistakes", "--bins", "--features=broken"]);
        // In a folder of its own, no other Cargo is in its way, and none has left
        // messages of another format there.
        cargo.args(["--target-dir", env!("CARGO_TARGET_TMPDIR")]);
        cargo.current_dir(gallery());
        let output = run(&mut cargo, BUILD).await;
        let stdout = text(output.stdout);
        let messages: Result<Vec<_>, _> = stdout.lines().map(serde_json::from_str).collect();
        messages.expect("a line of JSON for each message")
    };
    MESSAGES.get_or_init(build).await
}

/// The version of the compiler, such as `1.95.0`.
async fn compiler() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or("rustc".into());
    let output = run(Command::new(rustc).arg("--version"), DEADLINE).await;
    let version = text(output.stdout);
    version.split(' ').nth(1).expect("a version").to_owned()
}

/// Without the folder in which this machine keeps the source of its packages.
fn on_every_machine(rendered: &str) -> String {
    let lines = rendered.trim_end().lines().map(|line| {
        let package = line.split_once("--> ").and_then(|(arrow, path)| {
            let (_, package) = path.split_once("/registry/src/")?;
            let (_, path) = package.split_once('/')?;
            Some(format!("{arrow}--> {path}\n"))
        });
        package.unwrap_or_else(|| format!("{line}\n"))
    });
    lines.collect()
}
