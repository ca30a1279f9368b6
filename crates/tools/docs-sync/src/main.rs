//! Writes the listings of the docs from their sources, and on request what the console
//! blocks print. Run it with `just docs-sync`.

use std::io;

use clap::{Parser, Subcommand};
#[cfg(unix)]
use docs_sync::console::Console;
use docs_sync::revision::update_all;
use docs_sync::{book, listings, workspace};

/// Brings the docs up to date with the code.
#[derive(Parser)]
#[command(args_conflicts_with_subcommands = true)]
struct Args {
    /// Write what the console blocks print, too
    #[cfg(unix)]
    #[arg(long)]
    output: bool,

    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Leads links out of the book to the repository, as a preprocessor of mdBook
    Book {
        #[command(subcommand)]
        question: Option<Question>,
    },
}

/// What mdBook asks before it sends the book.
#[derive(Subcommand)]
enum Question {
    /// Tells mdBook that every renderer is supported
    Supports {
        /// The renderer
        renderer: String,
    },
}

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    match args.command {
        Some(Command::Book { question: None }) => {
            return book::preprocess(io::stdin().lock(), io::stdout().lock());
        }
        Some(Command::Book { question: Some(_) }) => return Ok(()),
        None => {}
    }
    let root = workspace::find()?;
    update_all(&root, |page| listings::sync(&root, page))?;
    #[cfg(unix)]
    if args.output {
        let console = Console::of_workspace(&root);
        update_all(&root, |page| console.replay(&page.text))?;
    }
    Ok(())
}
