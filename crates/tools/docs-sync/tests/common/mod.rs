//! The differences between the pages and what they should say.

use docs_sync::page::Page;
use docs_sync::revision::Revision;
use similar::{Algorithm, udiff::unified_diff};

/// Describes how pages differ from what `revise` says, and their problems.
pub fn differences(
    pages: impl IntoIterator<Item = Page>,
    revise: impl Fn(&Page) -> Revision,
) -> String {
    let mut described = String::new();
    for page in pages {
        let revision = revise(&page);
        described += &page.report(&revision.problems);
        let path = page.path.display().to_string();
        let header = Some((path.as_str(), "what it should be"));
        described += &unified_diff(Algorithm::Patience, &page.text, &revision.text, 3, header);
    }
    described
}
