//! The pages of the book.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use anyhow::{Context, ensure};
use this_workspace::{remove_cargo_variables, root, target_folder};

/// Files that aren't for reading from the disk: one page of all pages, a part of each, and
/// what a web server shows in place of a page that it doesn't have.
const PARTS: [&str; 3] = ["print.html", "toc.html", "404.html"];

/// What stands in a page that has another name now. The test of the pages looks after these.
const REDIRECT: &str = "http-equiv=\"refresh\"";

/// The book in its folder, built from what `docs/` has now.
pub struct Book {
    /// Where its files are.
    pub folder: PathBuf,
    /// The file names of the pages, in alphabetical order.
    pub pages: Vec<String>,
}

/// Returns the book, which the first call builds.
///
/// # Panics
/// If mdBook fails or warns, which a test reports in this way.
pub fn book() -> &'static Book {
    static BOOK: LazyLock<Book> = LazyLock::new(|| {
        Book::build().unwrap_or_else(|error| panic!("the book can't be built: {error:#}"))
    });
    &BOOK
}

impl Book {
    fn build() -> anyhow::Result<Self> {
        let mut mdbook = Command::new("mdbook");
        remove_cargo_variables(mdbook.args(["build", "docs"]).current_dir(root()));
        let output = mdbook
            .output()
            .context("mdbook doesn't start (install it with `cargo install --locked mdbook`)")?;
        let log = String::from_utf8_lossy(&output.stderr);
        let is_fine = output.status.success() && !log.contains("WARN") && !log.contains("ERROR");
        ensure!(is_fine, "{log}");

        let folder = fs::canonicalize(target_folder().join("book"))?;
        let mut pages = Vec::new();
        for entry in fs::read_dir(&folder)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.ends_with(".html")
                && !PARTS.contains(&name.as_str())
                && !fs::read_to_string(folder.join(&name))?.contains(REDIRECT)
            {
                pages.push(name);
            }
        }
        pages.sort();
        Ok(Self { folder, pages })
    }

    /// Returns the address at which readers open a page, from the disk.
    pub fn address(&self, page: &str) -> String {
        format!("file://{}/{page}", self.folder.display())
    }
}
