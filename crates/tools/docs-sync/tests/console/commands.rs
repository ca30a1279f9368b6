//! How a block says which commands are run, and how they end.

use crate::replay::{complaint, console, replayed};

#[test]
fn a_command_goes_on_over_several_lines() {
    let page = console("$ echo one \\\n> two\none two\n\n$ echo 'a\n> b'\na\nb\n> c\n");
    assert_eq!(replayed(&page), page.replace("> c\n", ""));
}

#[test]
fn a_status_must_be_announced() {
    let block = console("$ echo bad; exit 2\nbad\n");
    let page = format!("<!-- status: 2 -->\n{block}");
    assert_eq!(replayed(&page), page);
    let said = complaint(&block);
    assert!(
        said.contains("line 1: `echo bad; exit 2` ended with status 2, not 0"),
        "{said}"
    );
    assert!(said.contains("<!-- status: 2 -->"), "{said}");
    assert!(said.contains("printed:\nbad\n"), "{said}");
    let said = complaint(&format!("<!-- status: 2 -->\n{}", console("$ true\n")));
    assert!(said.contains("status 0, not 2"), "{said}");
    let said = complaint(&format!(
        "<!-- status: 2 -->\n{}",
        console("$ exit 2\n$ exit 2\n")
    ));
    assert!(said.contains("status 2, not 0"), "{said}");
}

#[test]
fn a_block_without_a_command_is_refused() {
    assert!(complaint(&console("output\n")).contains("starts with a command"));
}
