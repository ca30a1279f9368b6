//! The course: the pages in the order in which they are read, the syllabus, the
//! gallery of mistakes, and the exercises.

use std::io;
use std::path::Path;

use pulldown_cmark::{Event, Tag, TagEnd};
use thiserror::Error;

use crate::exercises::{self, Exercise, ExerciseError};
use crate::gallery::{self, Mistake};
use crate::links::{normalize, parse};
use crate::page::{self, Page};
use crate::syllabus::{Syllabus, SyllabusError};

/// A course that can't be read.
#[derive(Debug, Error)]
pub enum CourseError {
    /// A page can't be read.
    #[error("the pages can't be read: {0}")]
    Pages(#[from] io::Error),
    /// The syllabus can't be read.
    #[error(transparent)]
    Syllabus(#[from] SyllabusError),
    /// The exercises can't be read.
    #[error(transparent)]
    Exercises(#[from] ExerciseError),
}

/// What there is to learn, and where.
#[derive(Debug)]
pub struct Course {
    /// All pages, the README among them.
    pub pages: Vec<Page>,
    /// The pages that `SUMMARY.md` lists, in its order.
    pub entries: Vec<Entry>,
    /// What the chapters teach.
    pub syllabus: Syllabus,
    /// The mistakes of the gallery.
    pub mistakes: Vec<Mistake>,
    /// The exercises, in the order in which they are done.
    pub exercises: Vec<Exercise>,
}

/// A page that `SUMMARY.md` lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The path of its file in `docs/`, without `.md`, such as `01-hello`.
    pub name: String,
    /// Whether it is read in order. Pages for reference are not.
    pub is_chapter: bool,
}

/// The place of a page in the course. Places are ordered as the pages are.
///
/// A page that isn't there yet goes before the first one with a higher number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    index: usize,
    is_there: bool,
    name: String,
}

impl Course {
    /// Reads the course in the workspace at `root`.
    ///
    /// # Errors
    /// A page, `docs/syllabus.toml` or an exercise can't be read.
    pub fn read(root: &Path) -> Result<Self, CourseError> {
        let pages = page::read_all(root)?;
        let text = |path: &str| {
            let found = pages.iter().find(|page| page.path == Path::new(path));
            found.map_or("", |page| page.text.as_str())
        };
        Ok(Self {
            entries: read_summary(text("docs/SUMMARY.md")),
            mistakes: gallery::find_mistakes(text("docs/mistakes.md")),
            syllabus: Syllabus::read(root)?,
            exercises: exercises::read(root)?,
            pages,
        })
    }

    /// Returns the page of that name, if it is there.
    pub fn page(&self, name: &str) -> Option<&Page> {
        let path = Path::new("docs").join(format!("{name}.md"));
        self.pages.iter().find(|page| page.path == path)
    }

    /// Returns the pages that are read in order, each with its name.
    pub fn chapters(&self) -> impl Iterator<Item = (&str, &Page)> {
        let chapters = self.entries.iter().filter(|entry| entry.is_chapter);
        chapters.filter_map(|entry| Some((entry.name.as_str(), self.page(&entry.name)?)))
    }

    /// Returns the place of the page of that name, which needn't be there yet.
    pub fn place(&self, name: &str) -> Place {
        let listed = self.entries.iter().position(|entry| entry.name == name);
        let later = || {
            let mut entries = self.entries.iter();
            entries.position(|entry| is_numbered(&entry.name) && *entry.name > *name)
        };
        let after_chapters = || {
            let last = self.entries.iter().rposition(|entry| entry.is_chapter);
            last.map_or(0, |last| last + 1)
        };
        Place {
            index: listed.or_else(later).unwrap_or_else(after_chapters),
            is_there: listed.is_some(),
            name: name.to_owned(),
        }
    }
}

/// Reads which pages the summary lists.
///
/// Chapters are the pages whose names begin with two digits, what is nested
/// below them, and what is listed between them.
fn read_summary(markdown: &str) -> Vec<Entry> {
    let mut entries: Vec<(Entry, usize)> = Vec::new();
    let mut depth = 0_usize;
    for event in parse(markdown) {
        match event {
            Event::Start(Tag::List(_)) => depth += 1,
            Event::End(TagEnd::List(_)) => depth -= 1,
            Event::Start(Tag::Link { dest_url, .. }) => {
                let path = normalize(Path::new(""), &dest_url).with_extension("");
                let name = path.display().to_string();
                let is_chapter = is_numbered(&name);
                entries.push((Entry { name, is_chapter }, depth));
            }
            _ => {}
        }
    }
    let last = entries.iter().rposition(|(entry, _)| entry.is_chapter);
    let mut above = None;
    for (index, (entry, depth)) in entries.iter_mut().enumerate() {
        match above {
            // It is nested below a chapter.
            Some(outer) if *depth > outer => entry.is_chapter = true,
            // It comes after a chapter, and before another one.
            Some(_) if Some(index) < last => entry.is_chapter = true,
            _ => {}
        }
        if is_numbered(&entry.name) {
            above = Some(*depth);
        } else if !entry.is_chapter {
            above = None;
        }
    }
    entries.into_iter().map(|(entry, _)| entry).collect()
}

/// Tells whether a page is numbered, as in `01-hello`.
fn is_numbered(name: &str) -> bool {
    let number = name.split('-').next().unwrap_or_default();
    number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit())
}
