//! Commands that run until Ctrl-C.

use std::time::{Duration, Instant};

use docs_sync::console::Console;
use docs_sync::server::Servers;

use crate::last_process::replay_to_the_last_process;
use crate::replay::{console_page, describe, fail, limited, repository};

#[test]
fn a_block_can_run_until_ctrl_c() {
    let options = "<!-- until: listening -->\n<!-- status: 3 -->\n";
    let printed = "starting\nlistening on http://127.0.0.1:8080\n^C\nstopped, temporary: true\n";
    let block = console_page(&format!("$ python3 server.py\n{printed}"));
    let page = format!("{options}{block}");
    let (replayed, written) = replay_to_the_last_process(&repository(), 60, &page);
    assert_eq!(replayed.unwrap(), page);
    assert_eq!(written, "server\n");
}

#[test]
fn a_command_that_does_not_stop_on_ctrl_c_is_killed() {
    let stubborn = "trap '' INT; exec 3>alive; echo ready; while true; do sleep 600; done";
    let block = console_page(&format!("$ {stubborn}\n"));
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
        console_page("$ echo hello\nhello\n")
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
        console_page("$ echo no; sleep 600\n")
    );
    let began = Instant::now();
    let complaint = describe(&limited(repository().path(), 600, 3).replay(&page));
    assert!(
        complaint.contains("`echo no; sleep 600` did not say `ready` (it had 3s)"),
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
            "sleep 5; touch built; echo listening on http://127.0.0.1:1; exec sleep 600",
        )],
        environment: &[],
        first: Some("build"),
    };
    let root = repository();
    let console = Console {
        servers: &servers,
        ..limited(root.path(), 60, 4)
    };
    let command = "test -e built && echo built; sleep 600";
    let block = console_page(&format!("$ {command}\n"));
    let complaint = describe(&console.replay(&format!("<!-- until: ready -->\n{block}")));
    let expected = format!("`{command}` did not say `ready` (it had 4s); it printed:\nbuilt\n");
    assert!(complaint.contains(&expected), "{complaint}");
}
