//! The command that runs a program of the gallery. Use it as `just mistake`.

use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;
use mistakes::index;
use mistakes::program::{Program, Version};

/// Runs a program of the gallery of mistakes.
#[derive(Parser)]
struct Args {
    /// The mistake, such as forgotten-await; without it, all are listed
    name: Option<String>,

    /// Which of its two programs to run
    #[arg(value_enum, default_value = "wrong")]
    which: Version,
}

fn main() -> anyhow::Result<ExitCode> {
    let args = Args::parse();
    let Some(name) = args.name else {
        print!("{}", index::list());
        return Ok(ExitCode::SUCCESS);
    };
    let program = Program::find(&name, args.which)?.with_context(|| {
        let list = index::list();
        format!(
            "There's no mistake called {name:?}. These are in the gallery:\n\n{}",
            list.trim_end()
        )
    })?;
    let status = program
        .cargo("run")
        .status()
        .context("Failed to start Cargo")?;
    // A program that a signal has ended has no code of its own.
    Ok(match status.code().map(u8::try_from) {
        Some(Ok(code)) => code.into(),
        _ => ExitCode::FAILURE,
    })
}
