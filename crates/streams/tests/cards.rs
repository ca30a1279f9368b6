//! The recipe cards in Python, beside those in Rust.

use std::path::Path;
use std::process::Command;

use this_workspace::{example, run};

#[test]
fn the_cards_in_python_print_the_same_as_those_in_rust() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("cards.py");
    let mut python = Command::new(python_env::for_script(&script).unwrap());
    let in_rust = run(&mut example("streams", "callbacks_in_map"));
    assert_eq!(run(python.arg(script)), in_rust);
}
