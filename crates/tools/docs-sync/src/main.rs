//! Writes the listings of the docs anew from their sources; with `--output`,
//! what the console blocks print as well. Run it with `just docs-sync`.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let output = match &arguments[..] {
        [] => false,
        [flag] if flag == "--output" => true,
        _ => {
            eprintln!("usage: docs-sync [--output]");
            return ExitCode::from(2);
        }
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    match docs_sync::update::all(&root, output) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            eprint!("{problems}");
            ExitCode::FAILURE
        }
    }
}
