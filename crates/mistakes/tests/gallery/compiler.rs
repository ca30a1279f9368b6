//! The programs that the compiler refuses or warns about.
//!
//! With every compiler from the workspace's `rust-version` on, level, code and headline
//! must be the recorded ones. The whole text is compared with `PINNED` alone, because its
//! layout changes. `SNAPSHOTS=overwrite cargo test -p mistakes` with that compiler records
//! it again, which is also due after an update of tokio.

mod diagnostics;

use diagnostics::PINNED;
use mistakes::index::PAGE;

use crate::common::{programs, report};

#[tokio::test]
async fn the_compiler_says_of_each_program_what_is_recorded_beside_it() {
    let mut results = Vec::new();
    for program in programs("compile-fail", ".rs") {
        results.push(diagnostics::check(&program).await);
    }
    report(results);
}

#[test]
fn the_page_names_the_compiler_that_it_quotes() {
    assert!(PAGE.contains(&format!("quoted from Rust {PINNED}")));
}
