//! The output that a page shows, and what is printed now.

use crate::replay::{console_page, describe, limited, replay, repository};

#[test]
fn a_block_that_is_true_stays_as_it_is() {
    let page = console_page("$ echo out; echo err >&2; echo out\nout\nerr\nout\n");
    assert_eq!(replay(&page), page);
}

#[test]
fn what_is_printed_now_replaces_what_was_printed_once() {
    let page = |out| {
        format!(
            "A.\n\n{}B.\n",
            console_page(&format!("$ echo new\n{out}$ true\n"))
        )
    };
    assert_eq!(replay(&page("old\n")), page("new\n"));
    assert_eq!(replay(&page("")), page("new\n"));
    assert_eq!(
        replay(&console_page("$ true\nold\n")),
        console_page("$ true\n")
    );
}

#[test]
fn a_block_in_a_list_keeps_its_place() {
    let page = |out| format!("1. ```console\n   $ echo new\n   {out}\n   ```\n2. More.\n");
    assert_eq!(replay(&page("old")), page("new"));
}

#[test]
fn elisions_stand_for_what_varies_and_for_nothing_else() {
    let page = console_page("$ echo took 3 ms; seq 9; echo end\ntook [..] ms\n1\n...\n9\nend\n");
    assert_eq!(replay(&page), page);
    let stale = page.replace("end\n```", "END\n```");
    assert_eq!(replay(&stale), page);
    let longer = console_page("$ echo took 3 ms; echo more\ntook [..] ms\n");
    assert_eq!(replay(&longer), longer.replace("ms\n```", "ms\nmore\n```"));
    let wrong = console_page("$ echo took 3 s\ntook [..] ms\n");
    assert_eq!(replay(&wrong), console_page("$ echo took 3 s\ntook 3 s\n"));
}

#[test]
fn the_end_of_a_line_is_as_a_terminal_shows_it() {
    let page = console_page("$ printf 'a\\r\\nb'\na\nb\n\n$ echo c\nc\n");
    assert_eq!(replay(&page), page);
}

#[test]
fn a_block_that_fails_leaves_the_others_up_to_date() {
    let page = format!(
        "{}\n{}",
        console_page("$ exit 2\n"),
        console_page("$ echo new\nold\n")
    );
    let revision = limited(repository().path(), 60, 60).replay(&page);
    let complaint = describe(&revision);
    assert!(complaint.contains("line 1: `exit 2`"), "{complaint}");
    assert_eq!(revision.problems.len(), 1, "{complaint}");
    assert_eq!(revision.text, page.replace("old", "new"));
}

#[test]
fn a_block_with_a_comment_that_means_nothing_is_not_run() {
    let root = repository();
    let page = format!("<!-- stauts: 2 -->\n{}", console_page("$ touch ran\n"));
    let complaint = describe(&limited(root.path(), 60, 60).replay(&page));
    assert!(complaint.contains("line 1: `<!-- stauts"), "{complaint}");
    assert!(!root.path().join("ran").exists());
}
