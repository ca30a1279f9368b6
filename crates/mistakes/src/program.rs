//! The two programs of a mistake.

use std::io;
use std::path::PathBuf;
use std::process::{Command, ExitStatus};

use anyhow::Context;
use clap::ValueEnum;

use crate::{cargo, compiler, crates, gallery, workspace};

/// Which of the two programs.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Version {
    /// The program that makes the mistake.
    Wrong,
    /// The program that does it right.
    Fixed,
}

/// A program of the gallery.
#[derive(Debug)]
pub enum Program {
    /// A program that Cargo builds.
    Example {
        /// The crate that has it among its examples.
        package: String,
        /// The name of the example.
        name: String,
    },
    /// A file that the compiler refuses or warns about.
    CompileFail(PathBuf),
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
        let name = format!("{}_{version}", mistake.replace('-', "_"));
        let file = format!("{name}.rs");
        for package in crates(&workspace())? {
            let path = format!("crates/{package}/examples/{file}");
            if workspace().join(path).exists() {
                return Ok(Some(Self::Example { package, name }));
            }
        }
        let file = gallery().join("compile-fail").join(file);
        Ok(file.exists().then_some(Self::CompileFail(file)))
    }

    /// Builds and runs the program, and returns how that ended. If the compiler refuses
    /// the program, its status is the one that's returned.
    ///
    /// # Errors
    /// Cargo or the compiler doesn't start, or the dependencies don't build.
    pub fn run(&self) -> anyhow::Result<ExitStatus> {
        match self {
            Self::Example { package, name } => cargo()
                .args(["run", "--package", package, "--example", name])
                .status()
                .context("Failed to start Cargo"),
            Self::CompileFail(file) => {
                let (mut rustc, executable) = compiler::rustc(file)?;
                let status = rustc.status().context("Failed to start the compiler")?;
                if !status.success() {
                    return Ok(status);
                }
                Command::new(&executable)
                    .status()
                    .with_context(|| format!("Failed to start {}", executable.display()))
            }
        }
    }
}
