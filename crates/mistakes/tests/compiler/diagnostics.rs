//! What the compiler says about the wrong programs, built as a reader builds them.

use std::env;
use std::time::Duration;

use serde_json::Value;
use snapbox::Data;
use snapbox::assert::{Assert, DEFAULT_ACTION_ENV};
use tokio::process::Command;
use tokio::sync::OnceCell;

use crate::common::{DEADLINE, gallery, recorded, run, text};

/// The compiler whose words are recorded. `docs/mistakes.md` names it, too.
pub const PINNED: &str = "1.95.0";

/// The mistakes whose wrong programs need `--features=broken`.
const BROKEN: [&str; 5] = [
    "await-outside-async",
    "borrow-into-spawn",
    "forgotten-await",
    "rc-across-await",
    "recursion-without-box",
];

/// Building tokio for the programs comes first.
const BUILD: Duration = Duration::from_secs(300);

/// Checks that the compiler says one thing about a wrong program: this headline,
/// with the recorded text below it.
pub async fn says(mistake: &str, headline: &str) {
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

/// Where the program is, which compiled in spite of a warning.
pub async fn executable(program: &str) -> &'static str {
    let mut ours = build().await.iter().filter(|message| {
        message["reason"] == "compiler-artifact" && message["target"]["name"] == program
    });
    let path = ours.find_map(|message| message["executable"].as_str());
    path.expect("a program")
}

/// What Cargo reports while it builds them all, whichever of them fail.
async fn build() -> &'static [Value] {
    static MESSAGES: OnceCell<Vec<Value>> = OnceCell::const_new();
    let build = async || {
        let mut cargo = Command::new(env::var_os("CARGO").expect("to be run by Cargo"));
        cargo.args(["build", "--keep-going", "--message-format=json"]);
        cargo.args(["--package=mistakes", "--features=broken"]);
        cargo.args(BROKEN.map(|mistake| format!("--bin={mistake}-wrong")));
        // In a folder of its own, no other Cargo is in its way, and none has left
        // messages of another format there.
        cargo.args([
            "--target-dir",
            concat!(env!("CARGO_TARGET_TMPDIR"), "/mistakes"),
        ]);
        let output = run(cargo.current_dir(gallery()), BUILD).await;
        let stdout = text(output.stdout);
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(stdout.contains("compiler-message"), "{stderr}");
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
