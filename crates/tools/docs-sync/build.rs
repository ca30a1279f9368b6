//! Turns the listings marked `<!-- compiled -->` into doctests of this crate.

use std::path::Path;
use std::{env, fs, io};

#[allow(dead_code, reason = "the build needs less of it than the crate")]
#[path = "src/page/mod.rs"]
mod page;

fn main() -> io::Result<()> {
    // Cargo takes these from the folder of the package, wherever that is now.
    println!("cargo::rerun-if-changed=../../../docs");
    println!("cargo::rerun-if-changed=../../../README.md");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let doctests = page::doctests::write(&page::workspace::find()?)?;
    fs::write(Path::new(&out).join("compiled.rs"), doctests)
}
