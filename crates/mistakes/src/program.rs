//! The two programs of a mistake.

use std::io;
use std::process::Command;

use clap::ValueEnum;

use this_workspace::{cargo, root};

use crate::crates;

/// Which of the two programs.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Version {
    /// The program that makes the mistake.
    Wrong,
    /// The program that does it right.
    Fixed,
}

/// A program of the gallery, which is an example of its crate.
#[derive(Debug)]
pub struct Program {
    package: String,
    /// The folder of the program: `examples` or `compile-fail`.
    folder: &'static str,
    example: String,
}

impl Program {
    /// Finds a program by the name of its mistake, with hyphens or underscores.
    ///
    /// # Errors
    /// The folder of the crates can't be read.
    pub fn find(mistake: &str, version: Version) -> io::Result<Option<Self>> {
        let version = match version {
            Version::Wrong => "wrong",
            Version::Fixed => "fixed",
        };
        let example = format!("{}_{version}", mistake.replace('-', "_"));
        for package in crates()? {
            for folder in ["examples", "compile-fail"] {
                let file = format!("crates/{package}/{folder}/{example}.rs");
                if root().join(file).exists() {
                    return Ok(Some(Self {
                        package,
                        folder,
                        example,
                    }));
                }
            }
        }
        Ok(None)
    }

    /// Returns the command by which Cargo does `action`, `build` or `run`, with the program.
    pub fn cargo(&self, action: &str) -> Command {
        let mut cargo = cargo();
        cargo.args([
            action,
            "--package",
            &self.package,
            "--example",
            &self.example,
        ]);
        if self.folder == "compile-fail" {
            // Without this feature, Cargo leaves such a program alone.
            cargo.args(["--features", "compile-fail"]);
        }
        cargo
    }
}
