//! Commands that run until Ctrl-C.

use std::time::{Duration, Instant};

use docs_sync::server::Servers;

use crate::last_process::replay_to_the_last_process;
use crate::replay::{console, describe, fail, limited, repository};

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
    let complaint = replayed.unwrap_err();
    assert!(complaint.contains("did not end (it had 3s)"), "{complaint}");
    assert!(complaint.contains("printed:\nready\n^C\n"), "{complaint}");
}

#[test]
fn a_line_that_never_comes_is_reported() {
    let page = format!(
        "<!-- until: ready -->\n{}",
        console("$ echo hello\nhello\n")
    );
    let complaint = fail(&page);
    assert!(
        complaint.contains("`echo hello` ended without saying `ready`"),
        "{complaint}"
    );
    assert!(complaint.contains("printed:\nhello\n"), "{complaint}");
}

#[test]
fn a_line_that_never_comes_has_a_limit_of_its_own() {
    let page = format!(
        "<!-- until: ready -->\n{}",
        console("$ echo no; sleep 600\n")
    );
    let began = Instant::now();
    let complaint = describe(&limited(repository().path(), 600, 1).replay(&page));
    assert!(
        complaint.contains("`echo no; sleep 600` did not say `ready` (it had 1s)"),
        "{complaint}"
    );
    assert!(complaint.contains("printed:\nno\n"), "{complaint}");
    assert!(began.elapsed() < Duration::from_secs(60));
}

#[test]
fn the_limit_of_a_line_does_not_count_the_build() {
    let servers = Servers {
        commands: &[(
            "build",
            "sleep 3; touch built; echo listening on http://127.0.0.1:1; exec sleep 600",
        )],
        environment: &[],
        first: Some("build"),
    };
    let root = repository();
    let console_of = |line| docs_sync::console::Console {
        servers: &servers,
        ..limited(root.path(), 60, line)
    };
    let block = "$ test -e built && echo ready && exec sleep 600\nready\n^C\n";
    let page = format!(
        "<!-- until: ready -->\n<!-- status: 130 -->\n{}",
        console(block)
    );
    let revision = console_of(2).replay(&page);
    assert_eq!(describe(&revision), "");
    assert_eq!(revision.text, page);
}
