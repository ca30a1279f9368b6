//! The solutions, and the wrong and right programs beside them, as they are on the disk.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use check_exercises::items::Items;

/// Where the programs are, from the root of the workspace.
pub const FOLDER: &str = "crates/programs";

/// What the first line of a wrong program begins with.
const TEST_MARK: &str = "// Refused by: ";

/// All programs that the tests are tested with.
pub struct Set {
    /// The root of the workspace.
    pub root: PathBuf,
    /// The items of our solutions, by the names of the programs.
    pub solutions: BTreeMap<String, Items>,
    /// What the tests have to refuse.
    pub wrong: Vec<Variant>,
    /// What the tests have to take.
    pub right: Vec<Variant>,
}

/// Another version of a program.
pub struct Variant {
    /// Its path from the root of the workspace.
    pub path: PathBuf,
    /// The name of its file without `.rs`, such as `kv_1`.
    pub name: String,
    /// The text of its file.
    pub text: String,
    /// Its items, which are only those that differ from the solution's if it's wrong.
    pub items: Items,
}

impl Set {
    /// Reads the set of the workspace at `root`.
    ///
    /// # Errors
    /// A file can't be read, or isn't Rust.
    pub fn read(root: &Path) -> anyhow::Result<Self> {
        let solutions = read(root, "solutions")?.into_iter();
        Ok(Self {
            root: root.to_owned(),
            solutions: solutions.map(|it| (it.name, it.items)).collect(),
            wrong: read(root, "wrong")?,
            right: read(root, "right")?,
        })
    }
}

impl Variant {
    /// Returns the name of the program that it's meant to be.
    pub fn program(&self) -> &str {
        self.name.split('_').next().unwrap_or_default()
    }

    /// Returns the name of the test that has to fail, if its first line has one.
    pub fn refused_by(&self) -> Option<&str> {
        self.text.lines().next()?.strip_prefix(TEST_MARK)
    }
}

/// Reads the files in a folder of the programs' crate, which needn't be there.
fn read(root: &Path, folder: &str) -> anyhow::Result<Vec<Variant>> {
    let folder = Path::new(FOLDER).join(folder);
    let mut variants = Vec::new();
    for entry in fs::read_dir(root.join(&folder)).into_iter().flatten() {
        let path = folder.join(entry?.file_name());
        let context = || path.display().to_string();
        let text = fs::read_to_string(root.join(&path)).with_context(context)?;
        variants.push(Variant {
            name: path.file_stem().unwrap_or_default().display().to_string(),
            items: Items::parse(&text).with_context(context)?,
            text,
            path,
        });
    }
    Ok(variants)
}
