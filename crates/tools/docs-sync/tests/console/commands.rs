//! The commands of a block, and how they end.

use crate::replay::{console_page, fail, replay};

#[test]
fn a_command_goes_on_over_several_lines() {
    let page = console_page("$ echo one \\\n> two\none two\n\n$ echo 'a\n> b'\na\nb\n> c\n");
    assert_eq!(replay(&page), page.replace("> c\n", ""));
}

#[test]
fn a_status_must_be_announced() {
    let block = console_page("$ echo bad; exit 2\nbad\n");
    let page = format!("<!-- status: 2 -->\n{block}");
    assert_eq!(replay(&page), page);
    let complaint = fail(&block);
    assert!(
        complaint.contains("line 1: `echo bad; exit 2` ended with status 2, not 0"),
        "{complaint}"
    );
    assert!(complaint.contains("<!-- status: 2 -->"), "{complaint}");
    assert!(complaint.contains("printed:\nbad\n"), "{complaint}");
    let complaint = fail(&format!("<!-- status: 2 -->\n{}", console_page("$ true\n")));
    assert!(complaint.contains("status 0, not 2"), "{complaint}");
    let complaint = fail(&format!(
        "<!-- status: 2 -->\n{}",
        console_page("$ exit 2\n$ exit 2\n")
    ));
    assert!(complaint.contains("status 2, not 0"), "{complaint}");
}

#[test]
fn a_block_without_a_command_is_refused() {
    assert!(fail(&console_page("output\n")).contains("starts with a command"));
}
