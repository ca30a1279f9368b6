//! Everything that the program does.

use std::error::Error;
use std::io::{self, Write};

use crate::arguments::Arguments;
use crate::{pictures, playbill};

/// Plays the scenes that `arguments` ask for, prints them, and saves their
/// pictures if a directory is given.
///
/// # Errors
///
/// Fails if the system has no resources for a runtime, if the pictures cannot
/// be written, or if standard output cannot be.
pub fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let evening = arguments.evening();
    let scenes = arguments.scenes().into_iter();
    let plays: Vec<_> = scenes
        .map(|scene| scene.play(&evening))
        .collect::<Result<_, _>>()?;

    if let Some(directory) = &arguments.svg {
        let saved = pictures::save(&plays, directory);
        saved.map_err(|error| {
            format!(
                "cannot write pictures into {}: {error}",
                directory.display()
            )
        })?;
    }

    match io::stdout().write_all(playbill::print(&plays).as_bytes()) {
        // Whoever reads our output may stop early, as `head` does.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
