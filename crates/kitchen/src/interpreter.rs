//! Which Python the machine has.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use crate::Error;

/// The minor versions of Python 3 for which the embedded server is built.
const SUPPORTED: std::ops::RangeInclusive<u32> = 10..=13;

const NAMES: [&str; 6] = [
    "python3.13",
    "python3.12",
    "python3.11",
    "python3.10",
    "python3",
    "python",
];

/// Prints the version, and the real path behind links, shims and environments.
const PROBE: &str =
    "import os, sys; print('%d %d' % sys.version_info[:2], os.path.realpath(sys.executable))";

/// A Python that can run the embedded server.
pub(crate) struct Python {
    pub(crate) version: String,
    pub(crate) path: PathBuf,
}

/// The first suitable Python on the `PATH`.
pub(crate) fn find() -> Result<Python, Error> {
    let mut error = Error::NoPython;
    for (major, minor, path) in NAMES.into_iter().filter_map(probe) {
        let version = format!("{major}.{minor}");
        if major == 3 && SUPPORTED.contains(&minor) {
            return Ok(Python { version, path });
        }
        // The first name is the one that its owner most likely means.
        if let Error::NoPython = error {
            let old = (major, minor) < (3, *SUPPORTED.start());
            let age = if old { "old" } else { "new" };
            error = Error::WrongPython {
                found: version,
                age,
            };
        }
    }
    Err(error)
}

/// A name that does not start, or fails as an empty shim does, is no Python.
fn probe(name: &str) -> Option<(u32, u32, PathBuf)> {
    let output = Command::new(name).args(["-c", PROBE]).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let mut fields = text.trim_end().splitn(3, ' ');
    let major = fields.next()?.parse().ok()?;
    let minor = fields.next()?.parse().ok()?;
    Some((major, minor, OsString::from(fields.next()?).into()))
}
