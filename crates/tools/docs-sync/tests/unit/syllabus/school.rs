//! A workspace with a course of two chapters, and one that is planned between
//! them.

use std::fs;
use std::path::Path;

use docs_sync::course::Course;
use docs_sync::page;
use docs_sync::syllabus::Finding;
use docs_sync::tables;
use tempfile::TempDir;

pub const SUMMARY: &str = "\
- [Before](before.md)
- [One](01-one.md)
  - [Exercise](one/exercise.md)
- [Between](between.md)
- [Three](03-three.md)
- [Reference](reference.md)
- [Mistakes](mistakes.md)
";

pub const ONE: &str = "# one: the first\n\n## Waiting\n\n`async fn`\n";
pub const THREE: &str = "# three: the last\n\n## The Rust\n\nText.\n\n## Joining\n\n`join!`\n";
pub const MISTAKES: &str = "\
# Mistakes

| you see | the mistake | to type |
|---|---|---|
| `x` | [The `wrong` one](#the-wrong-one) | `wrong` |

## The `wrong` one
";

pub const SYLLABUS: &str = "\
[[construct]]
name = \"`async fn`\"
page = \"01-one\"
heading = \"Waiting\"
asyncio = \"`async def`\"
questions = [\"to wait\"]

[[construct]]
name = \"`join!`\"
page = \"03-three\"
heading = \"Joining\"
asyncio = \"`asyncio.gather`\"
mistakes = [\"wrong\"]

[[construct]]
name = \"`select!`\"
page = \"02-two\"
planned = true
questions = [\"the first of two\", \"one | other\"]
";

/// A workspace whose files are removed at its end.
pub struct School(TempDir);

impl School {
    /// Makes a workspace that breaks no rule.
    pub fn new() -> Self {
        let school = Self(tempfile::tempdir().unwrap());
        let files = [
            ("docs/SUMMARY.md", SUMMARY),
            ("docs/before.md", "# Before\n\n`select!`\n"),
            ("docs/01-one.md", ONE),
            ("docs/one/exercise.md", "# Exercise\n"),
            ("docs/between.md", "# Between\n"),
            ("docs/03-three.md", THREE),
            ("docs/reference.md", "# Reference\n"),
            ("docs/mistakes.md", MISTAKES),
            ("docs/syllabus.toml", SYLLABUS),
        ];
        for (path, text) in files {
            school.write(path, text);
        }
        school
    }

    /// Returns the workspace with another text in one of its files.
    pub fn with(self, path: &str, text: impl AsRef<str>) -> Self {
        self.write(path, text.as_ref());
        self
    }

    /// Returns what a rule finds, a line for each finding.
    pub fn find(&self, rule: fn(&Course) -> Vec<Finding>) -> String {
        let findings = rule(&self.course());
        let lines: Vec<_> = findings.iter().map(ToString::to_string).collect();
        lines.join("\n")
    }

    pub fn course(&self) -> Course {
        Course::read(self.path()).unwrap()
    }

    /// Writes the tables of a page, and returns its text and its problems.
    pub fn fill(&self, path: &str, text: &str) -> (String, String) {
        self.write(path, text);
        let pages = page::read_all(self.path()).unwrap();
        let page = pages.iter().find(|page| page.path == Path::new(path));
        let revision = tables::sync(self.path(), page.unwrap());
        (revision.text, page.unwrap().report(&revision.problems))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}
