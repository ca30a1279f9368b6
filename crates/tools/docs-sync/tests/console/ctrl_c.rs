//! Commands that run until Ctrl-C.

use crate::last_process::replay_to_the_last_process;
use crate::replay::{complaint, console, repository};

#[test]
fn a_block_can_run_until_ctrl_c() {
    let options = "<!-- until: listening -->\n<!-- status: 3 -->\n";
    let printed = "starting\nlistening on http://127.0.0.1:8080\n^C\nstopped, temporary: true\n";
    let block = console(&format!("$ python3 server.py\n{printed}"));
    let page = format!("{options}{block}");
    let (replayed, written) = replay_to_the_last_process(&repository(), 60, &page);
    assert_eq!(replayed.unwrap(), page);
    assert_eq!(written, "server\n");
}

#[test]
fn a_command_that_does_not_stop_on_ctrl_c_is_killed() {
    let stubborn = "trap '' INT; exec 3>alive; echo ready; while true; do sleep 600; done";
    let block = console(&format!("$ {stubborn}\n"));
    let page = format!("<!-- until: ready -->\n{block}");
    let (replayed, _) = replay_to_the_last_process(&repository(), 3, &page);
    let said = replayed.unwrap_err();
    assert!(said.contains("did not end (it had 3s)"), "{said}");
    assert!(said.contains("printed:\nready\n^C\n"), "{said}");
}

#[test]
fn a_line_that_never_comes_is_reported() {
    let page = format!(
        "<!-- until: ready -->\n{}",
        console("$ echo hello\nhello\n")
    );
    let said = complaint(&page);
    assert!(
        said.contains("`echo hello` ended without saying `ready`"),
        "{said}"
    );
    assert!(said.contains("printed:\nhello\n"), "{said}");
}
