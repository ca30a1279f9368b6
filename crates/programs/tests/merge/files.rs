//! Two growing files.

use std::fs::File;
use std::io::Write;
use std::time::{Duration, Instant};

use tempfile::NamedTempFile;

use crate::common::{Ended, Program, texts};
use crate::merge;

/// When a line has to be there, with what tests add to each upper limit.
const LINE_LIMIT: Duration = Duration::from_millis(500 + 250);

/// Longer than a program may take to look at its files again.
pub const TWO_LOOKS: Duration = Duration::from_millis(1_100);

/// A deadline that no test waits for.
pub const ENDLESS_MILLIS: u64 = 30_000;

/// The two files, which a test writes to.
pub struct Files {
    files: [NamedTempFile; 2],
    writers: [File; 2],
}

impl Files {
    /// Makes two files with these contents.
    pub fn with(first: impl AsRef<[u8]>, second: impl AsRef<[u8]>) -> Self {
        let files = [(); 2].map(|()| NamedTempFile::new().unwrap());
        let writers = [0, 1].map(|at: usize| {
            let mut options = File::options();
            options.append(true).open(files[at].path()).unwrap()
        });
        let mut files = Self { files, writers };
        files.append(1, first);
        files.append(2, second);
        files
    }

    /// Returns where a file is, of which the first has the number 1.
    pub fn path(&self, file: usize) -> &str {
        self.files[file - 1].path().to_str().unwrap()
    }

    /// Writes to the end of a file, in one go, and returns when.
    pub fn append(&mut self, file: usize, content: impl AsRef<[u8]>) -> Instant {
        let at = Instant::now();
        self.writers[file - 1].write_all(content.as_ref()).unwrap();
        at
    }

    /// Starts `merge` on the files.
    pub fn merge(&self, millis: u64) -> Program {
        Program::start(merge().args([self.path(1), self.path(2), &millis.to_string()]))
    }

    /// Starts `merge` with a deadline that doesn't come.
    pub fn merge_on(&self) -> Program {
        self.merge(ENDLESS_MILLIS)
    }

    /// Appends to a file, which makes these lines come out in time.
    pub async fn must_pass_on(
        &mut self,
        program: &mut Program,
        file: usize,
        content: impl AsRef<[u8]>,
        wanted: &[&str],
    ) {
        let written = self.append(file, content);
        for line in wanted {
            let printed = program.must_print(line).await;
            let took = printed.saturating_duration_since(written);
            assert!(
                took <= LINE_LIMIT,
                "the line {line:?} was printed {took:?} after the newline that decides it was \
                 written, but it should be within {LINE_LIMIT:?}"
            );
        }
    }
}

/// Merges two files that don't grow any more, and returns how the program ended.
pub async fn merged(first: impl AsRef<[u8]>, second: impl AsRef<[u8]>) -> Ended {
    let files = Files::with(first, second);
    files.merge(0).end().await
}

/// The program has printed these lines and no others, and ended with this code.
pub fn must_end_with(ended: &Ended, code: i32, lines: &[&str]) {
    assert!(
        texts(&ended.printed) == lines,
        "standard output should have {lines:?}, but it has {:?}",
        texts(&ended.printed)
    );
    assert!(
        ended.status.code() == Some(code),
        "the exit code should be {code}, but the program ended with {}; standard error says {:?}",
        ended.status,
        texts(&ended.reported)
    );
}

/// The program has reported these bad lines and no others, each as (file, line).
pub fn must_have_reported(ended: &Ended, wanted: &[(u64, u64)]) {
    let mut bad: Vec<_> = texts(&ended.reported)
        .into_iter()
        .filter_map(read_bad)
        .collect();
    bad.sort_unstable();
    assert!(
        bad == wanted,
        "the lines reported as `bad <file number> <line number>: <any text>` should be {wanted:?}, \
         each as (file, line), but they are {bad:?}; standard error says {:?}",
        texts(&ended.reported)
    );
}

/// Reads the numbers in `bad <file number> <line number>: <any text>`.
fn read_bad(line: &str) -> Option<(u64, u64)> {
    let (numbers, _) = line.strip_prefix("bad ")?.split_once(": ")?;
    let (file, number) = numbers.split_once(' ')?;
    Some((file.parse().ok()?, number.parse().ok()?))
}
