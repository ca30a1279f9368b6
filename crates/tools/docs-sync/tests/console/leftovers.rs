//! Nothing that a command starts outlives it.

use crate::last_process::replay_to_the_last_process;
use crate::replay::{console_page, repository};

#[test]
fn a_command_that_does_not_end_is_killed_with_its_children() {
    let command = "exec 3>alive; echo began >&3; (sleep 600 &); sleep 600";
    let page = console_page(&format!("$ {command}\n"));
    let (replayed, written) = replay_to_the_last_process(&repository(), 3, &page);
    let complaint = replayed.unwrap_err();
    assert!(complaint.contains("`exec 3>alive; "), "{complaint}");
    assert!(complaint.contains("did not end (it had 3s)"), "{complaint}");
    assert_eq!(written, "began\n");
}

#[test]
fn a_command_leaves_nothing_in_the_background() {
    let command = "exec 3>alive; echo began >&3; sleep 600 & (sleep 600 &)";
    let page = console_page(&format!("$ {command}\n"));
    let (replayed, written) = replay_to_the_last_process(&repository(), 60, &page);
    assert_eq!(replayed.unwrap(), page);
    assert_eq!(written, "began\n");
}
