//! Commands that run in a terminal of their own, beside the others.

use crate::last_process::replay_to_the_last_process;
use crate::replay::{console_page, describe, fail, limited, replay, repository};

/// Makes a block with comments.
fn block(comments: &str, text: &str) -> String {
    format!("{comments}\n{}\n", console_page(text))
}

const COUNTER: &str = "<!-- terminal: counter -->";
const STARTED: &str = "$ python3 server.py\nstarting\nlistening on http://127.0.0.1:8080\n";

#[test]
fn a_terminal_serves_the_blocks_below_it_and_stops_at_the_end_of_the_page() {
    let root = repository();
    let page = block(COUNTER, STARTED)
        + &console_page("$ curl -s http://127.0.0.1:8080/a\n127.0.0.1:8080 /a 1\n")
        + "\nThen:\n\n"
        + &console_page("$ curl -s http://127.0.0.1:8080/b\n127.0.0.1:8080 /b 2\n");
    let (replayed, written) = replay_to_the_last_process(&root, 60, &page);
    assert_eq!(replayed.unwrap(), page);
    assert_eq!(written, "server\n");
    assert!(!root.path().join("running").exists(), "it was killed");
}

#[test]
fn ctrl_c_in_a_block_is_pressed_and_the_status_counts() {
    let stopped = format!("{STARTED}^C\nstopped, temporary: true\n");
    let end = format!("{COUNTER}\n<!-- status: 3 -->");
    let page = block(COUNTER, STARTED) + &block(&end, &stopped);
    assert_eq!(replay(&page), page);
    let complaint = fail(&block(COUNTER, &stopped));
    assert!(
        complaint.contains("`python3 server.py` ended with status 3, not 0"),
        "{complaint}"
    );
    // It has ended, so the same name may run another command.
    let again = "$ echo again; exec sleep 600\nagain\n";
    let page = page + &block(COUNTER, again);
    assert_eq!(replay(&page), page);
}

#[test]
fn a_block_waits_until_its_terminal_shows_that() {
    let command = "$ mkfifo go; echo one; cat go; echo three; exec sleep 600\n";
    let page = block("<!-- terminal: a -->", &format!("{command}one\n"))
        + &console_page("$ (sleep 1; echo two > go) & wait\n")
        + "\nThen:\n\n"
        + &block("<!-- terminal: a -->", &format!("{command}...\nthree\n"));
    assert_eq!(replay(&page), page);
}

#[test]
fn what_a_terminal_shows_instead_is_written_down() {
    let block_of = |text| block("<!-- terminal: a -->", text);
    let stale = block_of("$ echo new; exec sleep 600\nold\n");
    let revision = limited(repository().path(), 3, 3).replay(&stale);
    assert_eq!(describe(&revision), "");
    assert_eq!(revision.text, block_of("$ echo new; exec sleep 600\nnew\n"));
}

#[test]
fn ctrl_c_can_come_while_a_command_runs() {
    let comment = "<!-- ctrl-c: counter after now -->";
    let command = "$ echo now; while test -e running; do sleep 0.1; done; echo gone\nnow\ngone\n";
    let end = format!("{COUNTER}\n<!-- status: 3 -->");
    let stopped = format!("{STARTED}^C\nstopped, temporary: true\n");
    let page = block(COUNTER, STARTED) + &block(comment, command) + &block(&end, &stopped);
    assert_eq!(replay(&page), page);
    // What was printed before it stands before it, although no block has shown that yet.
    let server = "$ mkfifo go; echo one; cat go; exec sleep 600\n";
    let page = block("<!-- terminal: a -->", &format!("{server}one\n"))
        + &block(
            "<!-- ctrl-c: a after now -->",
            "$ echo two > go; sleep 1; echo now\nnow\n",
        )
        + &block(
            "<!-- terminal: a -->\n<!-- status: 130 -->",
            &format!("{server}one\ntwo\n^C\n"),
        );
    assert_eq!(replay(&page), page);
    let complaint = fail(&block(comment, "$ echo now\nnow\n"));
    assert!(
        complaint.contains("in the terminal `counter`, no command is running"),
        "{complaint}"
    );
}

#[test]
fn the_database_has_a_free_port_and_a_process_with_a_number() {
    let start = "$ echo mongod, process $$. && echo 127.0.0.1:27017 && exec sleep 600\n";
    let page = block(
        "<!-- terminal: kitchen -->",
        &format!("{start}mongod, process 4711.\n127.0.0.1:27017\n"),
    ) + &console_page(
        "$ test 27017 != 27''017 && kill -0 4711 && echo free and alive\nfree and alive\n",
    );
    assert_eq!(replay(&page), page);
}

#[test]
fn a_terminal_runs_one_command_at_a_time() {
    let first = block("<!-- terminal: a -->", "$ echo a; exec sleep 600\na\n");
    let complaint = fail(&(first + &block("<!-- terminal: a -->", "$ echo b\nb\n")));
    let expected = "another command is running: `echo a; exec sleep 600`";
    assert!(complaint.contains(expected), "{complaint}");
    let complaint = fail(&block("<!-- terminal: a -->", "$ echo a\na\n$ echo b\nb\n"));
    assert!(
        complaint.contains("a block of a terminal has one command"),
        "{complaint}"
    );
}
