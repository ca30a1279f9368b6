//! The Python interpreters of this machine.

use std::ffi::OsString;
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::process::Command;

use crate::Error;

/// The names to try. The first one is what the user most likely means; `py` is the
/// launcher of Windows; the others are for a machine whose first one doesn't fit.
const NAMES: [&str; 7] = [
    "python3",
    "python",
    "py",
    "python3.13",
    "python3.12",
    "python3.11",
    "python3.10",
];

/// Prints the version, and the real path behind links, shims and environments.
const PROBE: &str =
    "import os, sys; print('%d %d' % sys.version_info[:2], os.path.realpath(sys.executable))";

/// A Python that fits.
pub(crate) struct Python {
    pub(crate) version: String,
    pub(crate) path: PathBuf,
}

/// Finds the first Python 3 on the `PATH` with one of these `minors`; `versions` is
/// the name of that range in the error.
pub(crate) fn find(minors: &RangeInclusive<u32>, versions: &str) -> Result<Python, Error> {
    let mut error = Error::NoPython {
        versions: versions.to_owned(),
    };
    for (major, minor, path) in NAMES.into_iter().filter_map(probe) {
        let version = format!("{major}.{minor}");
        if major == 3 && minors.contains(&minor) {
            return Ok(Python { version, path });
        }
        if let Error::NoPython { .. } = error {
            let old = (major, minor) < (3, *minors.start());
            error = Error::WrongPython {
                found: version,
                age: if old { "old" } else { "new" },
                versions: versions.to_owned(),
            };
        }
    }
    Err(error)
}

/// Asks an interpreter for its version, isolated from the user's settings of Python. A
/// name that doesn't start, or fails as an empty shim does, is no Python.
fn probe(name: &str) -> Option<(u32, u32, PathBuf)> {
    let output = Command::new(name).args(["-I", "-c", PROBE]).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let mut fields = text.trim_end().splitn(3, ' ');
    let major = fields.next()?.parse().ok()?;
    let minor = fields.next()?.parse().ok()?;
    Some((major, minor, OsString::from(fields.next()?).into()))
}
