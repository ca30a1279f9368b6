//! Keeps the docs true: the code they list, and the output they show.
//!
//! The pages are plain Markdown with the real code in the fences. An HTML comment before a
//! fence, which no reader sees, says what it must equal. `just docs-sync` writes the
//! listings from their sources, and with `--output` also what the console blocks print.
//! The tests of this crate fail where a page is out of date:
//!
//! - `cargo test -p docs-sync --test pages`: the listings, the links, and whatever else a
//!   page says that can be looked up in a moment.
//! - `cargo test -p docs-sync --test output`: the console blocks, which builds all that
//!   they run and takes minutes.
//!
//! # Listings
//! Every `rust`, `python` and `toml` fence has one of these before it:
//! - `<!-- source: crates/hello/src/main.rs -->`: the whole file.
//! - `<!-- source: crates/chaining/src/main.rs "async fn outer" -->`: the item which begins
//!   at the only line that starts with the quoted text, with the comments and attributes
//!   directly above it. Where it ends is told by the indentation; in TOML, a section ends
//!   at the next one. What is in an `impl` comes inside the header of that. Several quoted
//!   texts give several items, with blank lines between them, except for imports such as
//!   `"use futures"`.
//!
//! Between the comment with the source and the fence, `just docs-sync` writes a line with
//! the name of the file, which is a link to it. In the book that would lead nowhere, so
//! mdBook passes the chapters to [`book::preprocess`].
//!
//! # Output
//! Every `console` fence is run from the root of the workspace: `$ ` starts a command, `> `
//! goes on with it, the lines after it are what it prints, and a status other than 0 must
//! be announced. `[..]` stands for anything within a line, and `...` on a line of its own
//! for any lines. Comments before it:
//! - `<!-- status: 2 -->`: what the last command ends with.
//! - `<!-- terminal: service -->`: the command runs in a terminal of that name, beside the
//!   others, to the end of the page. The block shows all that it has printed so far, and is
//!   waited for until it does. Where it shows `^C`, that's pressed, and the command has to
//!   end. A later block of the terminal repeats the command. What it prints as `listening
//!   on http://…` is what the page calls `127.0.0.1:8080` from then on, and `, process …`
//!   is `4711`. The port 27017 is one that's free.
//! - `<!-- ctrl-c: service after 100 Continue -->`: when the last command prints a line
//!   with that text, Ctrl-C is pressed in that terminal.
//!
//! # Players
//! In the book, a console block with a timeline becomes a player: its command is run once
//! more, with `--html`. So does a picture with this comment below it:
//! - `<!-- player: just run-takeaway --scene 2 -->`: what that command records is played.
//!
//! # Measurements
//! - `<!-- measured: service -->`: `just bench --publish` and `just bench --render` write
//!   what is from here to `<!-- end -->`.
//! - `<!-- figure: service.cpu_us.twin/service@32 -->7.3<!-- end -->`: likewise, a figure
//!   within a line of text. The tests of the bench compare it with its data.
//!
//! # Layout
//! - [`page`] reads the pages, and [`outline`] finds the fences on one: `comment` has the
//!   comments that there are, and `fence` what they say of a fence. [`headings`] finds the
//!   headings.
//! - [`revision`] puts new text into the fences. It gets that from [`listings`], where
//!   `item` picks an item out of a file, or from [`console`], where `transcript` splits a
//!   block into commands, `process` runs one, `terminal` one beside the others, and
//!   `stand_ins` has what differs from machine to machine.
//! - [`book`] is what mdBook calls, and `players` has what it plays.
//! - [`workspace`] finds the repository whose pages these are.
//! - `tests/pages/` has the other rules for the pages, a file for each topic, such as
//!   `links.rs`. `tests/tool/` and `tests/console/` test this crate itself.

pub mod book;
mod comment;
#[cfg(unix)]
pub mod console;
mod fence;
pub mod headings;
mod item;
pub mod listings;
pub mod outline;
pub mod page;
mod players;
#[cfg(unix)]
mod process;
pub mod revision;
#[cfg(unix)]
mod stand_ins;
#[cfg(unix)]
mod terminal;
#[cfg(unix)]
mod transcript;
pub mod workspace;
