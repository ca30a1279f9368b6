//! A growing file.

use std::fs::File;
use std::io::Write;
use std::time::{Duration, Instant};

use tempfile::NamedTempFile;

use crate::common::Program;
use crate::follow;

/// When a line has to be there, with what tests add to each upper limit.
const LINE_LIMIT: Duration = Duration::from_millis(500 + 250);

/// Longer than a program may take to look at its file again.
pub const TWO_LOOKS: Duration = Duration::from_millis(1_100);

/// A file that a test writes to.
pub struct Log {
    file: NamedTempFile,
    writer: File,
}

impl Log {
    /// Makes a file with this content.
    pub fn with(content: impl AsRef<[u8]>) -> Self {
        let file = NamedTempFile::new().unwrap();
        let writer = File::options().append(true).open(file.path()).unwrap();
        let mut log = Self { file, writer };
        log.append(content);
        log
    }

    /// Returns where the file is.
    pub fn path(&self) -> &str {
        self.file.path().to_str().unwrap()
    }

    /// Writes to the end of the file, in one go, and returns when.
    pub fn append(&mut self, content: impl AsRef<[u8]>) -> Instant {
        let at = Instant::now();
        self.writer.write_all(content.as_ref()).unwrap();
        at
    }

    /// Starts `follow` on the file.
    pub fn follow(&self, pattern: &str) -> Program {
        Program::start(follow().args([self.path(), pattern]))
    }

    /// Appends lines, of which those that match come out in time.
    pub async fn must_pass_on(
        &mut self,
        program: &mut Program,
        content: impl AsRef<[u8]>,
        wanted: &[&str],
    ) {
        let written = self.append(content);
        for line in wanted {
            let printed = program.must_print(line).await;
            must_be_in_time(written, printed, &format!("the line {line:?} was printed"));
        }
    }

    /// Appends a line that is skipped, and reported in time.
    pub async fn must_be_skipped(
        &mut self,
        program: &mut Program,
        content: impl AsRef<[u8]>,
        number: u64,
    ) {
        let written = self.append(content);
        let reported = program.must_report(&format!("skipped {number}: ")).await;
        must_be_in_time(written, reported, &format!("line {number} was reported"));
    }
}

fn must_be_in_time(written: Instant, came: Instant, what: &str) {
    let took = came.saturating_duration_since(written);
    assert!(
        took <= LINE_LIMIT,
        "{what} {took:?} after its newline was written, but it should be within {LINE_LIMIT:?}"
    );
}
