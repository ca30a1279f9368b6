//! Keeps the docs true: the code they list, the tables and the output they show,
//! the links they give.
//!
//! The pages are plain Markdown with the real code in the fences. An HTML
//! comment before a fence, which no reader sees, says what it must equal; all
//! of them are in [`page::comment::Comment`]. `just docs-sync` writes the
//! listings and the tables from their sources; the tests of this crate fail where
//! a page is out of date. Three of them read this repository's pages:
//!
//! - `cargo test -p docs-sync --test pages`: comments, listings, tables, links and
//!   the summary, in a moment.
//! - `cargo test -p docs-sync --test syllabus`: what the chapters teach, and in
//!   which order, as [`syllabus`] has it.
//! - `cargo test -p docs-sync --test output`: the console blocks, which builds
//!   all that they run and takes minutes.
//!
//! # Listings
//! Every `rust`, `python`, `toml` and `just` fence has one of these before it:
//! - `<!-- source: crates/hello/src/main.rs -->`: the whole file.
//! - `<!-- source: crates/chaining/src/main.rs "async fn outer" -->`: the item
//!   which begins at the only line that starts with the quoted text, with the
//!   comments and attributes directly above it. Where it ends is told by the
//!   indentation; in TOML, a section ends at the next one. What is in an `impl`
//!   comes inside the header of that. Several quoted texts give several items,
//!   with blank lines between them, except for imports such as `"use futures"`.
//! - `<!-- compiled -->`: Rust that no file stands behind. It is a doctest of
//!   this crate: it compiles and runs by itself, with tokio and futures at
//!   hand, and a `main` of its own if it needs one.
//!
//! Between the comment with the source and the fence, `just docs-sync` writes a
//! line with the name of the file, which is a link to it. In the book that
//! would lead nowhere, so mdBook passes the chapters to [`book::preprocess`].
//!
//! # Output
//! Every `console` fence is run from the root of the workspace: `$ ` starts a
//! command, `> ` goes on with it, the lines after it are what it prints, and a
//! status other than 0 must be announced. `[..]` stands for anything within a
//! line, and `...` on a line of its own for any lines. Comments before it:
//! - `<!-- status: 2 -->`: what the last command ends with.
//! - `<!-- with: rest-mongo -->`: the commands talk to that server. The page
//!   says `127.0.0.1:8080`; the commands find it on a free port. It is started
//!   once for the page, with no data; `server::SERVERS` says how.
//! - `<!-- until: listening -->`: the last command runs until it prints a line
//!   with that text; then comes Ctrl-C, shown as a line `^C`, and what it
//!   prints while it stops.
//! - `<!-- terminal: service -->`: the command runs in a terminal of that name, beside
//!   the others, to the end of the page. The block shows all that it has printed so far,
//!   and is waited for until it does. Where it shows `^C`, that's pressed, and the command
//!   has to end. A later block of the terminal repeats the command. What it prints as
//!   `listening on http://…` is what the page calls `127.0.0.1:8080` from then on, and
//!   `, process …` is `4711`. The port 27017 is one that's free.
//! - `<!-- ctrl-c: service after 100 Continue -->`: when the last command prints a line
//!   with that text, Ctrl-C is pressed in that terminal.
//!
//! # Tables
//! - `<!-- stages -->`: `just docs-sync` writes what is from here to
//!   `<!-- end -->`, from the manifests. Rows that aren't about a stage stay.
//! - `<!-- syllabus: asyncio -->`, `<!-- syllabus: rust -->` and
//!   `<!-- syllabus: questions -->`: likewise, from `docs/syllabus.toml`.
//! - `<!-- exercises -->`: likewise, the exercises of the page, from the syllabus and
//!   from their files.
//! - `<!-- measured: service -->`: `just bench` writes what is from here to
//!   `<!-- end -->`.
//! - `<!-- figure: service.cpu_us.twin/service@32 -->7.3<!-- end -->`: likewise,
//!   a figure within a line of text. The tests of the bench compare it with its data.
//! - `<!-- machines -->`: the table below it is compared with the lock files.
//!
//! # Links
//! Links and images lead to files and headings that are there, and `SUMMARY.md`
//! lists every chapter.

pub mod book;
#[cfg(unix)]
pub mod console;
pub mod course;
pub mod exercises;
pub mod gallery;
pub mod headings;
pub mod links;
pub mod listings;
pub mod page;
#[cfg(unix)]
pub mod process;
pub mod revision;
#[cfg(unix)]
pub mod server;
pub mod source;
pub mod stages;
#[cfg(unix)]
pub mod stand_ins;
pub mod syllabus;
pub mod tables;
#[cfg(unix)]
pub mod terminal;
pub mod transcript;
pub mod update;

/// The listings that are marked `<!-- compiled -->`, as `build.rs` found them.
#[cfg(doctest)]
mod compiled {
    include!(concat!(env!("OUT_DIR"), "/compiled.rs"));
}
