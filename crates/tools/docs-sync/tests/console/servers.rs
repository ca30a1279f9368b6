//! Blocks that talk to a server.

use crate::last_process::replay_to_the_last_process;
use crate::replay::{console_page, fail, repository};

#[test]
fn the_blocks_of_a_page_talk_to_one_fresh_server() {
    let root = repository();
    let with = |block| format!("<!-- with: counter -->\n{}", console_page(block));
    let one = with("$ curl -s http://127.0.0.1:8080/a\n127.0.0.1:8080 /a 1\n");
    let two = with("$ curl -s http://127.0.0.1:8080/b\n127.0.0.1:8080 /b 2\n");
    let page = format!("{one}\nThen:\n\n{two}");
    for _ in 0..2 {
        let (replayed, written) = replay_to_the_last_process(&root, 60, &page);
        assert_eq!(replayed.unwrap(), page);
        assert_eq!(written, "server\n");
        assert!(!root.path().join("running").exists(), "it was killed");
    }
}

#[test]
fn a_server_that_does_not_come_up_is_reported() {
    let complaint = fail(&format!(
        "<!-- with: broken -->\n{}",
        console_page("$ true\n")
    ));
    assert!(
        complaint.contains("`echo no; exit 1` ended without saying `listening on `"),
        "{complaint}"
    );
    let complaint = fail(&format!(
        "<!-- with: nobody -->\n{}",
        console_page("$ true\n")
    ));
    assert!(
        complaint.contains("there is no server called `nobody`"),
        "{complaint}"
    );
}
