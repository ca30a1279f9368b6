//! Python packages, each set installed once.

use std::fs::{self, File};
use std::ops::RangeInclusive;
use std::path::{self, Path, PathBuf};

use crate::{Error, installer};

/// A set of packages that belong together.
#[derive(Clone, Debug)]
pub struct Packages<'a> {
    /// The name of the folder for its environment.
    pub folder: &'a str,
    /// The name for it in messages.
    pub what: &'a str,
    /// The text of the lock file: each package with its version and its hashes.
    pub requirements: &'a str,
    /// The minor versions of Python 3 that it can be installed for.
    pub minors: RangeInclusive<u32>,
    /// The name of that range in messages, such as `3.10 or newer`.
    pub versions: &'a str,
}

impl Packages<'_> {
    /// Returns the Python of an environment with these packages, below the folder
    /// `home`. It's installed first if need be, which blocks.
    ///
    /// # Errors
    /// When there is no suitable Python, or the packages can't be installed.
    pub fn install(&self, home: &Path) -> Result<PathBuf, Error> {
        // A virtual environment is bound to its place, which has to be absolute.
        let venv = fs::create_dir_all(home)
            .and_then(|()| path::absolute(home))
            .map_err(|error| Error::io(home, error))?
            .join(self.folder);
        let python = venv.join(if cfg!(windows) {
            "Scripts/python.exe"
        } else {
            "bin/python"
        });
        let io = |error| Error::io(&venv, error);
        // One process installs; the others wait here, and then find it done.
        let lock = File::create(venv.with_extension("lock")).map_err(io)?;
        fs4::FileExt::lock(&lock).map_err(io)?;

        // Written last, the stamp tells a whole environment from a part of one. It says
        // what was there, as an update of the system may take away the Python that the
        // environment links to, and a scanner or a cleaner some of its files.
        let stamp = venv.join("complete");
        let requirements = venv.with_extension("txt");
        let wanted = self.requirements;
        fs::write(&requirements, wanted).map_err(io)?;
        let contents = |found: String| format!("{wanted}{found}");
        let now = installer::inventory(&python, &requirements).map(contents);
        if now.is_some() && fs::read_to_string(&stamp).ok() == now {
            return Ok(python);
        }
        if venv.exists() {
            fs::remove_dir_all(&venv).map_err(io)?;
        }
        let found = installer::install(self, &requirements, &venv, &python, &lock)?;
        fs::write(&stamp, contents(found)).map_err(io)?;
        Ok(python)
    }
}
