//! The differences between the pages and what they should say.

use std::path::Path;

use docs_sync::page::{self, Page};
use docs_sync::revision::Revision;
use similar::{Algorithm, udiff::unified_diff};

/// Describes how every page differs from what `revise` says, and its problems.
pub fn differences(root: &Path, revise: impl Fn(&Page) -> Revision) -> String {
    let mut described = String::new();
    for page in page::read_all(root).unwrap() {
        let revision = revise(&page);
        described += &page.report(&revision.problems);
        let path = page.path.display().to_string();
        let header = Some((path.as_str(), "what it should be"));
        described += &unified_diff(Algorithm::Patience, &page.text, &revision.text, 3, header);
    }
    described
}
