//! A coroutine object of Python, and its states.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::path::Path;
use std::process::Command;

use this_workspace::run;

const EXPECTED: &str = "\
CORO_CREATED, awaits None, keeps {}
it yields a pause
CORO_SUSPENDED, awaits Pause.__await__, keeps {}
it yields a pause
CORO_SUSPENDED, awaits Pause.__await__, keeps {'soup': 'soup'}
it returns soup and pasta
CORO_CLOSED, awaits None, keeps None
";

#[test]
fn python_shows_where_a_coroutine_stands_and_what_it_keeps() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("coroutine_object.py");
    let mut python = Command::new(python_env::for_script(&script).unwrap());
    assert_eq!(run(python.arg(script)), EXPECTED);
}
