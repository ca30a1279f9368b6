//! The Python programs, run as a reader runs them.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;
use std::process::Command;

fn twin(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_twin"));
    command.args(arguments);
    command
}

#[test]
fn a_program_without_packages_runs_at_once() {
    let output = twin(&["hello"]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout).trim(),
        "Hello World!"
    );
}

#[test]
fn the_event_loop_runs_the_program_of_another_stage() {
    let hello = this_workspace::root().join("crates/hello/hello.py");
    let output = twin(&["event-loop", hello.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(output.stdout.trim_ascii(), b"Hello World!");
}

#[test]
fn a_program_built_elsewhere_runs_in_any_folder_with_any_settings_of_python() {
    // The folder is a workspace too, but not ours.
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("Cargo.lock"), "").unwrap();
    fs::write(folder.path().join("asyncio.py"), "raise SystemExit(1)").unwrap();
    let program = folder.path().join("twin");
    fs::copy(env!("CARGO_BIN_EXE_twin"), &program).unwrap();
    let mut command = Command::new(program);
    command.current_dir(&folder).arg("hello");
    let settings = [
        ("PYTHONHOME", "/nowhere".as_ref()),
        ("PYTHONPATH", folder.path()),
    ];
    let output = command.envs(settings).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(output.stdout.trim_ascii(), b"Hello World!");
}

#[test]
fn a_stage_without_a_program_is_refused_with_those_that_have_one() {
    let output = twin(&["takeaway"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8(output.stderr).unwrap();
    let expected = "\"takeaway\" has no Python program: \
                    cancellation, chaining, chat, concurrency, event-loop, hello, memo-fibonacci, pipes, rest-mongo, streams have one";
    assert!(error.contains(expected), "{error}");
}

#[cfg(unix)]
#[test]
fn the_service_gets_its_packages_and_a_database_and_all_of_it_stops_on_ctrl_c() {
    use std::io::{BufRead, BufReader};
    use std::net::TcpStream;
    use std::os::unix::process::CommandExt;
    use std::process::Stdio;

    let home = tempfile::tempdir().unwrap();
    let mut command = twin(&["rest-mongo"]);
    command
        .env("LOCAL_MONGO_HOME", home.path())
        .env("PORT", "0");
    command.env_remove("MONGODB_URI").process_group(0);
    let mut program = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut stdout = BufReader::new(program.stdout.take().unwrap()).lines();
    let line = stdout.next().unwrap().unwrap();
    let (_, address) = line.split_once("http://").unwrap();
    let address = address.split(' ').next().unwrap();

    let url = format!("http://{address}/stuff/17");
    let status = [
        "-q",
        "--noproxy",
        "*",
        "-s",
        "-o",
        "/dev/null",
        "-w",
        "%{http_code}",
        "-X",
        "PUT",
        "-d",
        "{}",
    ];
    let output = Command::new("curl").args(status).arg(url).output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "201");

    // As in a terminal, the signal goes to the whole group.
    let group = format!("-{}", program.id());
    let interrupted = Command::new("kill").args(["-INT", "--", &group]).status();
    assert!(interrupted.unwrap().success());
    assert_eq!(program.wait().unwrap().code(), Some(0));
    TcpStream::connect(address).unwrap_err();
}

#[cfg(unix)]
#[test]
fn the_chat_room_opens_with_the_options_that_it_gets_and_closes_on_ctrl_c() {
    use std::io::{BufRead, BufReader};
    use std::net::TcpStream;
    use std::os::unix::process::CommandExt;
    use std::process::Stdio;

    let mut command = twin(&["chat", "--bind", "127.0.0.1:0"]);
    command.process_group(0).stdout(Stdio::piped());
    let mut program = command.spawn().unwrap();
    let mut stdout = BufReader::new(program.stdout.take().unwrap()).lines();
    let line = stdout.next().unwrap().unwrap();
    let address = line.strip_prefix("listening on ").unwrap();
    let guest = TcpStream::connect(address).unwrap();
    let mut lines = BufReader::new(guest).lines();
    assert_eq!(lines.next().unwrap().unwrap(), "? your name");

    // As in a terminal, the signal goes to the whole group.
    let group = format!("-{}", program.id());
    let interrupted = Command::new("kill").args(["-INT", "--", &group]).status();
    assert!(interrupted.unwrap().success());
    assert_eq!(lines.next().unwrap().unwrap(), "* the room is closed");
    assert_eq!(program.wait().unwrap().code(), Some(0));
}
