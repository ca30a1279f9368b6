//! Turns the listings marked `<!-- compiled -->` into doctests of this crate.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[allow(dead_code, reason = "the build needs less of it than the crate")]
#[path = "src/fence.rs"]
mod fence;
#[allow(dead_code, reason = "the build needs less of it than the crate")]
#[path = "src/pages.rs"]
mod pages;
#[allow(dead_code, reason = "the build needs less of it than the crate")]
#[path = "src/problem.rs"]
mod problem;

fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    println!("cargo::rerun-if-changed={}", root.join("docs").display());
    println!(
        "cargo::rerun-if-changed={}",
        root.join("README.md").display()
    );
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(PathBuf::from(out).join("compiled.rs"), doctests(&root)?)
}

/// One empty module per listing, documented with it: the name of the module,
/// such as `docs_1_hello_md_line_12`, is what a failing test is called by.
fn doctests(root: &Path) -> io::Result<String> {
    let mut code = String::new();
    for page in pages::all(root)? {
        // A page that cannot be read as it should be fails the tests, not the build.
        for fence in fence::find(&page.text).unwrap_or_default() {
            if fence.option("compiled").is_none() {
                continue;
            }
            let name = page.path.display().to_string();
            let name = name.replace(|c: char| !c.is_ascii_alphanumeric(), "_");
            let listing = format!("````\n{}````", fence.text);
            writeln!(
                code,
                "#[doc = {listing:?}]\nmod {name}_line_{} {{}}",
                fence.line
            )
            .map_err(io::Error::other)?;
        }
    }
    Ok(code)
}
