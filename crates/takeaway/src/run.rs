//! The program: runs scenes, and shows their reports.

use std::error::Error;
use std::io::{self, ErrorKind, Write};

use crate::{Args, pictures, text};

/// Runs the scenes that `args` ask for, prints their reports, and saves their
/// pictures if a directory is given.
///
/// # Errors
///
/// Fails if the system has no resources for a runtime, if the pictures cannot
/// be written, or if standard output cannot be.
pub fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let orders = args.orders();
    let scenes = args.scenes().into_iter();
    let reports: Vec<_> = scenes
        .map(|scene| scene.run(&orders))
        .collect::<Result<_, _>>()?;

    if let Some(directory) = &args.svg {
        pictures::save(&reports, directory).map_err(|error| {
            format!(
                "cannot write pictures into {}: {error}",
                directory.display()
            )
        })?;
    }

    print(&text::render(&reports))
        .map_err(|error| format!("cannot write to standard output: {error}").into())
}

fn print(page: &str) -> io::Result<()> {
    let mut stdout = io::stdout();
    match stdout
        .write_all(page.as_bytes())
        .and_then(|()| stdout.flush())
    {
        // A reader of our output may stop early, as `head` does.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}
