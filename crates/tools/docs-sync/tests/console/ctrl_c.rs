//! Commands that run until Ctrl-C.

use std::time::{Duration, Instant};

use crate::last_process::replay_to_the_last_process;
use crate::replay::{console_page, describe, limited, repository};

#[test]
fn a_block_can_show_its_end_by_ctrl_c() {
    let rules = "<!-- terminal: server -->\n<!-- status: 3 -->\n";
    let printed = "starting\nlistening on http://127.0.0.1:8080\n^C\nstopped, temporary: true\n";
    let block = console_page(&format!("$ python3 server.py\n{printed}"));
    let page = format!("{rules}{block}");
    let (replayed, written) = replay_to_the_last_process(&repository(), 60, &page);
    assert_eq!(replayed.unwrap(), page);
    assert_eq!(written, "server\n");
}

#[test]
fn a_command_that_does_not_stop_on_ctrl_c_is_killed() {
    let stubborn = "trap '' INT; exec 3>alive; echo ready; while true; do sleep 600; done";
    let block = console_page(&format!("$ {stubborn}\nready\n^C\n"));
    let page = format!("<!-- terminal: a -->\n{block}");
    let (replayed, _) = replay_to_the_last_process(&repository(), 3, &page);
    let complaint = replayed.unwrap_err();
    assert!(complaint.contains("did not end (it had 3s)"), "{complaint}");
    assert!(complaint.contains("printed:\nready\n^C\n"), "{complaint}");
}

#[test]
fn a_text_after_which_ctrl_c_never_comes_is_reported() {
    let server =
        "<!-- terminal: a -->\n".to_owned() + &console_page("$ echo a; exec sleep 600\na\n");
    let replay = |command: &str| {
        let block = console_page(&format!("$ {command}\n"));
        let page = format!("{server}\n<!-- ctrl-c: a after ready -->\n{block}");
        describe(&limited(repository().path(), 3, 60).replay(&page))
    };
    let complaint = replay("echo hello");
    assert!(
        complaint.contains("`echo hello` did not say `ready`; it printed:\nhello\n"),
        "{complaint}"
    );
    let began = Instant::now();
    let complaint = replay("echo no; sleep 600");
    assert!(
        complaint.contains("`echo no; sleep 600` did not say `ready`; it printed:\nno\n"),
        "{complaint}"
    );
    assert!(began.elapsed() < Duration::from_secs(60));
}

#[test]
fn what_a_later_block_shows_has_a_limit_of_its_own() {
    let block = |text: &str| format!("<!-- terminal: a -->\n{}\n", console_page(text));
    let command = "$ echo one; exec sleep 600\n";
    let page = block(&format!("{command}one\n")) + &block(&format!("{command}one\ntwo\n"));
    let began = Instant::now();
    let revision = limited(repository().path(), 600, 3).replay(&page);
    assert_eq!(describe(&revision), "");
    assert_eq!(revision.text, page.replace("two\n", ""));
    assert!(began.elapsed() < Duration::from_secs(60));
}
