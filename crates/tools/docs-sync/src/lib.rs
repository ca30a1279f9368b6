//! Keeps the docs true: the code they list, the output they show, the links
//! they give.
//!
//! The pages are plain Markdown with the real code in the fences. An HTML
//! comment before a fence, which no reader sees, says what it must equal.
//! `just docs-sync` writes the listings anew; the tests of this crate fail
//! where a page is out of date.
//!
//! # Listings
//! Every `rust`, `python`, `toml` and `just` fence has one of these before it:
//! - `<!-- source: crates/hello/src/main.rs -->`: the whole file.
//! - `<!-- source: crates/chaining/src/main.rs "async fn outer" -->`: the item
//!   which begins at the only line that starts with the quoted text, with the
//!   comments and attributes directly above it. Where it ends is told by the
//!   indentation; in TOML, a section ends at the next one. Several quoted texts
//!   give several items.
//! - `<!-- compiled -->`: Rust that no file stands behind. It is a doctest of
//!   this crate: it compiles and runs by itself, with tokio and futures at
//!   hand, and a `main` of its own if it needs one.
//!
//! # Output
//! Every `console` fence is run from the root of the repository: `$ ` starts a
//! command, `> ` goes on with it, the lines after it are what it prints, and a
//! status other than 0 must be announced. `[..]` stands for anything within a
//! line, and `...` on a line of its own for any lines. Comments before it:
//! - `<!-- status: 2 -->`: what the last command ends with.
//! - `<!-- with: rest-mongo -->`: the commands talk to that server. The page
//!   says `127.0.0.1:8080`; the commands find it on a free port. It is started
//!   once for the page, with no data; [`server::SERVERS`] says how.
//! - `<!-- until: listening -->`: the last command runs until it prints a line
//!   with that text; then comes Ctrl-C, shown as a line `^C`, and what it
//!   prints while it stops.
//!
//! # Links
//! Links and images lead to files and headings that are there, and `SUMMARY.md`
//! lists every chapter.

pub mod console;
pub mod fence;
pub mod links;
pub mod listings;
pub mod pages;
pub mod problem;
pub mod process;
pub mod refill;
pub mod server;
pub mod source;
pub mod transcript;
pub mod update;

/// The listings that are marked `<!-- compiled -->`, as `build.rs` found them.
#[cfg(doctest)]
mod compiled {
    include!(concat!(env!("OUT_DIR"), "/compiled.rs"));
}
