//! A restaurant with one cashier, run by a real runtime.
//!
//! # Layout
//!
//! - `scenes.rs`: how customers are served in each of the four scenes, and what a
//!   customer does.
//! - `cashier.rs`: the cashier is a current-thread runtime.
//! - `reports.rs`: runs each scene, and puts what it shows into words.
//! - `show.rs`: the report of a scene, as text and as a picture.
//! - `args.rs`: the command line, with the scenes and orders to choose from.

use std::io::{self, ErrorKind, Write};

use anyhow::Context;

mod args;
mod cashier;
mod reports;
mod scenes;
mod show;

pub use args::{Args, Order, Orders, Scene};
pub use show::{Panel, SceneReport};

/// Runs the scenes that `args` ask for, prints their reports, and saves their
/// pictures and their page if `args` say where.
///
/// # Errors
///
/// Fails if the system has no resources for a runtime, if the pictures or
/// the page cannot be written, or if standard output cannot be.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let orders = args.orders();
    let reports = args
        .scenes()
        .into_iter()
        .map(|scene| scene.run(&orders))
        .collect::<Result<Vec<_>, _>>()?;

    if let Some(directory) = &args.svg {
        show::save_pictures(&reports, directory)
            .with_context(|| format!("cannot write pictures into {}", directory.display()))?;
    }
    if let Some(file) = &args.html {
        show::save_page(&reports, file)?;
    }
    print(&show::render(&reports)).context("cannot write to standard output")
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
