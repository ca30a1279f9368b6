//! What a page shows as printed is what is printed now.

use crate::replay::{console, replayed};

#[test]
fn a_block_that_is_true_stays_as_it_is() {
    let page = console("$ echo out; echo err >&2; echo out\nout\nerr\nout\n");
    assert_eq!(replayed(&page), page);
}

#[test]
fn what_is_printed_now_replaces_what_was_printed_once() {
    let page = |out| {
        format!(
            "A.\n\n{}B.\n",
            console(&format!("$ echo new\n{out}$ true\n"))
        )
    };
    assert_eq!(replayed(&page("old\n")), page("new\n"));
    assert_eq!(replayed(&page("")), page("new\n"));
    assert_eq!(replayed(&console("$ true\nold\n")), console("$ true\n"));
}

#[test]
fn a_block_in_a_list_keeps_its_place() {
    let page = |out| format!("1. ```console\n   $ echo new\n   {out}\n   ```\n2. More.\n");
    assert_eq!(replayed(&page("old")), page("new"));
}

#[test]
fn elisions_stand_for_what_varies_and_for_nothing_else() {
    let page = console("$ echo took 3 ms; seq 9; echo end\ntook [..] ms\n1\n...\n9\nend\n");
    assert_eq!(replayed(&page), page);
    let stale = page.replace("end\n```", "END\n```");
    assert_eq!(replayed(&stale), page);
    let longer = console("$ echo took 3 ms; echo more\ntook [..] ms\n");
    assert_eq!(
        replayed(&longer),
        longer.replace("ms\n```", "ms\nmore\n```")
    );
    let wrong = console("$ echo took 3 s\ntook [..] ms\n");
    assert_eq!(replayed(&wrong), console("$ echo took 3 s\ntook 3 s\n"));
}

#[test]
fn the_end_of_a_line_is_as_a_terminal_shows_it() {
    let page = console("$ printf 'a\\r\\nb'\na\nb\n\n$ echo c\nc\n");
    assert_eq!(replayed(&page), page);
}
