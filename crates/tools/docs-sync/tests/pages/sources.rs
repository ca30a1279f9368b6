//! The files that pages may take names from: the code with its settings, but neither the
//! pages nor the tests that make up names or search for them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use docs_sync::workspace;

/// What pages may speak of.
pub struct Sources {
    pub root: PathBuf,
    /// The files, with paths from the root.
    pub files: Vec<(PathBuf, String)>,
    /// The words of the files and of their names, the names of the pages, and those of the
    /// mistakes.
    words: BTreeSet<String>,
    /// The names of the recipes.
    pub recipes: BTreeSet<String>,
}

/// The sources of this repository, which several tests look into.
pub static SOURCES: LazyLock<Sources> =
    LazyLock::new(|| Sources::read(&workspace::find().unwrap()));

impl Sources {
    fn read(root: &Path) -> Self {
        let mut files = Vec::new();
        for folder in ["crates", ".ci", ".github", ".vscode"] {
            collect(root, Path::new(folder), &mut files);
        }
        for name in ["justfile", "Cargo.toml", "docs/book.toml"] {
            files.push((name.into(), fs::read_to_string(root.join(name)).unwrap()));
        }
        let mut found = BTreeSet::new();
        for (path, text) in &files {
            found.extend(words(text).map(String::from));
            let stem = path.file_stem().unwrap().to_str().unwrap();
            found.insert(stem.to_owned());
            found.extend(stem.strip_suffix("_wrong").map(String::from));
            let parts = path.components();
            found.extend(parts.map(|part| part.as_os_str().to_str().unwrap().to_owned()));
        }
        for entry in fs::read_dir(root.join("docs")).unwrap() {
            let name = PathBuf::from(entry.unwrap().file_name());
            found.insert(name.file_stem().unwrap().to_str().unwrap().to_owned());
        }
        let justfile = fs::read_to_string(root.join("justfile")).unwrap();
        let recipes = justfile.lines().filter_map(|line| {
            let (head, _) = line.split_once(':')?;
            let name = head.split(' ').next()?;
            let is_recipe = name.starts_with(|c: char| c.is_ascii_lowercase()) && name != "set";
            is_recipe.then(|| name.to_owned())
        });
        Self {
            root: root.to_owned(),
            recipes: recipes.collect(),
            words: found,
            files,
        }
    }

    /// Tells whether a name stands anywhere, written with hyphens or with underscores.
    pub fn have(&self, name: &str) -> bool {
        self.words.contains(name) || self.words.contains(&name.replace('-', "_"))
    }

    /// Tells whether a text stands anywhere, and isn't a part of a longer word there.
    pub fn have_text(&self, text: &str) -> bool {
        let goes_on =
            |rest: &str| rest.starts_with(|c: char| c.is_alphanumeric() || "-_".contains(c));
        let ends = |(at, _), file: &str| !goes_on(&file[at + text.len()..]);
        self.files
            .iter()
            .any(|(_, file)| file.match_indices(text).any(|found| ends(found, file)))
    }

    /// Tells whether a path leads to a file, from the root, from the pages, or from the
    /// folder of a crate.
    pub fn have_path(&self, path: &str) -> bool {
        let is_file = |folder: &Path| folder.join(path).exists();
        let crates = self
            .files
            .iter()
            .filter(|(file, _)| file.ends_with("Cargo.toml"));
        is_file(&self.root)
            || is_file(&self.root.join("docs"))
            || crates
                .map(|(manifest, _)| self.root.join(manifest.parent().unwrap()))
                .any(|folder| is_file(&folder))
    }
}

/// Splits a text into its words: identifiers of any language.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| word.starts_with(|c: char| c.is_alphabetic() || c == '_'))
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(root.join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = folder.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            // The tests of this crate make up names, and those of the book search for them.
            let is_source = ["target", "docs-sync/tests", "check-book/tests"]
                .iter()
                .all(|it| !path.ends_with(it));
            if is_source {
                collect(root, &path, files);
            }
        } else if let Ok(text) = fs::read_to_string(root.join(&path)) {
            files.push((path, text));
        }
    }
}
