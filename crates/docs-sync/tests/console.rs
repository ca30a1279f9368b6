//! Console blocks, run in a folder made for each test.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::process::Command;
use std::sync::mpsc;
use std::time::Duration;
use std::{fs, thread};

use docs_sync::console::Console;
use docs_sync::server::Servers;
use tempfile::TempDir;

/// A server that answers each request with its number. It says whether it was
/// told to forget its data when it stops, and clears away a file it has made.
const SERVER: &str = r#"
import http.server, os, signal, sys

count = 0

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        global count
        count += 1
        body = f"{self.headers['Host']} {self.path} {count}\n".encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *args):
        pass

def stop(*args):
    os.remove("running")
    print("stopped, temporary:", os.environ.get("TEMPORARY"))
    sys.exit(3)

signal.signal(signal.SIGINT, stop)
host, port = os.environ.get("BIND", "127.0.0.1:8080").split(":")
server = http.server.HTTPServer((host, int(port)), Handler)
open("running", "x")
alive = open("alive", "w")
print("server", file=alive, flush=True)
print("starting")
print(f"listening on http://127.0.0.1:{server.server_port}")
server.serve_forever()
"#;

const SERVERS: Servers = Servers {
    commands: &[
        ("counter", "python3 server.py"),
        ("broken", "echo no; exit 1"),
    ],
    environment: &[("BIND", "127.0.0.1:0"), ("TEMPORARY", "true")],
};

fn repository() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join("server.py"), SERVER).unwrap();
    root
}

fn replay(root: &TempDir, limit: u64, page: &str) -> Result<String, String> {
    let console = Console {
        root: root.path(),
        servers: &SERVERS,
        limit: Duration::from_secs(limit),
    };
    let problems = |found: Vec<_>| found.iter().map(ToString::to_string).collect::<String>();
    console.replayed(page).map_err(problems)
}

/// The page as it should be, where nothing takes its time.
fn replayed(page: &str) -> String {
    replay(&repository(), 60, page).unwrap()
}

fn complaint(page: &str) -> String {
    replay(&repository(), 60, page).unwrap_err()
}

fn console(block: &str) -> String {
    format!("```console\n{block}```\n")
}

/// Replays a page whose processes write into `alive` and hold it open, sees
/// that they are gone afterwards, and returns what they wrote.
fn replay_to_the_last_process(
    root: &TempDir,
    limit: u64,
    page: &str,
) -> (Result<String, String>, String) {
    let alive = root.path().join("alive");
    let made = Command::new("mkfifo").arg(&alive).status().unwrap();
    assert!(made.success());
    let (sender, written) = mpsc::channel();
    let path = alive.clone();
    // Reading a pipe ends when nobody is left who could write.
    thread::spawn(move || sender.send(fs::read_to_string(path).unwrap()));
    let replayed = replay(root, limit, page);
    let written = written.recv_timeout(Duration::from_secs(30));
    fs::remove_file(alive).unwrap();
    let written = written.expect("a process that writes into `alive`, and is gone by now");
    (replayed, written)
}

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
fn a_command_goes_on_over_several_lines() {
    let page = console("$ echo one \\\n> two\none two\n\n$ echo 'a\n> b'\na\nb\n> c\n");
    assert_eq!(replayed(&page), page.replace("> c\n", ""));
}

#[test]
fn the_end_of_a_line_is_as_a_terminal_shows_it() {
    let page = console("$ printf 'a\\r\\nb'\na\nb\n\n$ echo c\nc\n");
    assert_eq!(replayed(&page), page);
}

#[test]
fn a_status_must_be_announced() {
    let block = console("$ echo bad; exit 2\nbad\n");
    let page = format!("<!-- status: 2 -->\n{block}");
    assert_eq!(replayed(&page), page);
    let said = complaint(&block);
    assert!(
        said.contains("line 1: `echo bad; exit 2` ended with status 2, not 0"),
        "{said}"
    );
    assert!(said.contains("<!-- status: 2 -->"), "{said}");
    assert!(said.contains("printed:\nbad\n"), "{said}");
    let said = complaint(&format!("<!-- status: 2 -->\n{}", console("$ true\n")));
    assert!(said.contains("status 0, not 2"), "{said}");
    let said = complaint(&format!(
        "<!-- status: 2 -->\n{}",
        console("$ exit 2\n$ exit 2\n")
    ));
    assert!(said.contains("status 2, not 0"), "{said}");
}

#[test]
fn a_block_without_a_command_is_refused() {
    assert!(complaint(&console("output\n")).contains("starts with a command"));
}

#[test]
fn a_command_that_does_not_end_is_killed_with_its_children() {
    let command = "exec 3>alive; echo began >&3; (sleep 600 &); sleep 600";
    let page = console(&format!("$ {command}\n"));
    let (replayed, written) = replay_to_the_last_process(&repository(), 3, &page);
    let said = replayed.unwrap_err();
    assert!(said.contains("`exec 3>alive; "), "{said}");
    assert!(said.contains("did not end (it had 3s)"), "{said}");
    assert_eq!(written, "began\n");
}

#[test]
fn a_command_leaves_nothing_in_the_background() {
    let command = "exec 3>alive; echo began >&3; sleep 600 & (sleep 600 &)";
    let page = console(&format!("$ {command}\n"));
    let (replayed, written) = replay_to_the_last_process(&repository(), 60, &page);
    assert_eq!(replayed.unwrap(), page);
    assert_eq!(written, "began\n");
}

#[test]
fn the_blocks_of_a_page_talk_to_one_fresh_server() {
    let root = repository();
    let with = |block| format!("<!-- with: counter -->\n{}", console(block));
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
    let said = complaint(&format!("<!-- with: broken -->\n{}", console("$ true\n")));
    assert!(
        said.contains("`echo no; exit 1` ended without saying `listening on `"),
        "{said}"
    );
    let said = complaint(&format!("<!-- with: nobody -->\n{}", console("$ true\n")));
    assert!(
        said.contains("there is no server called `nobody`"),
        "{said}"
    );
}

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
