//! MongoDB's own server is installed, and doesn't run or breaks at once.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use tempfile::tempdir;

use crate::common::{failure, link_python, serve};
use crate::machine::{machine, sentence};

/// What the dynamic linker says where a library is too old.
const TOO_OLD: &str = "#!/bin/sh\necho \"mongod: version 'GLIBC_2.34' not found\" >&2\nexit 1\n";

/// A mongod that runs, and finds its disk full.
const CRASHING: &str = r#"#!/bin/sh
[ "$1" = --version ] && exit 0
echo '{"s":"F","id":1,"msg":"Fatal","attr":{"error":"No space left on device"}}'
exit 14
"#;

#[tokio::test]
async fn a_mongod_that_does_not_run_here_is_replaced() {
    let bin = tempdir().unwrap();
    link_python(bin.path());
    let (mut program, home) = machine(bin.path());
    install(home.path(), TOO_OLD);
    let mut run = serve(&mut program).await;
    let reason = "MongoDB's own server doesn't run on this machine: \
                  mongod: version 'GLIBC_2.34' not found\n\
                  Installing SecantusDB 0.7.0b3 (200 MB, licence GPL) into ";
    assert!(run.greeting.starts_with(reason), "{}", run.greeting);
    assert!(run.greeting.contains("is secantusdb"), "{}", run.greeting);
    run.program.kill().await.unwrap();
    run.gone().await;
}

#[tokio::test]
async fn a_half_written_mongod_counts_as_one_that_does_not_run() {
    let bin = tempdir().unwrap();
    link_python(bin.path());
    let (mut program, home) = machine(bin.path());
    program.env("LOCAL_MONGO_ENGINE", "mongod");
    install(home.path(), "\u{7f}ELF");
    let stderr = failure(&mut program).await;
    let sentence = sentence(&stderr);
    let start = "local-mongo: the local MongoDB doesn't run on this machine (";
    assert!(sentence.starts_with(start), "{sentence}");
    assert!(sentence.ends_with("): set MONGODB_URI to a MongoDB that you have"));
}

#[tokio::test]
async fn a_mongod_that_crashes_at_once_says_why() {
    let bin = tempdir().unwrap();
    link_python(bin.path());
    let (mut program, home) = machine(bin.path());
    install(home.path(), CRASHING);
    let stderr = failure(&mut program).await;
    let sentence = sentence(&stderr);
    let start = "local-mongo: the local MongoDB did not start (No space left on device): ";
    assert!(sentence.starts_with(start), "{sentence}");
    assert!(sentence.ends_with("or set MONGODB_URI to a MongoDB that you have"));
}

/// Makes an environment that says it is complete, with `mongod` as its server.
fn install(home: &Path, mongod: &str) {
    let venv = home.join("mongod");
    let python = python_env::for_script(Path::new("script.py")).expect("made");
    let made = std::process::Command::new(python)
        .args(["-m", "venv", "--without-pip"])
        .arg(&venv)
        .status();
    assert!(made.expect("made").success());
    let lib = fs::read_dir(venv.join("lib")).expect("made");
    let lib = lib.flatten().next().expect("a version of Python").path();
    let bin = lib.join("site-packages/fiftyone/db/bin");
    fs::create_dir_all(&bin).expect("made");
    let program = bin.join("mongod");
    fs::write(&program, mongod).expect("made");
    fs::set_permissions(program, fs::Permissions::from_mode(0o755)).expect("made");
    fs::write(
        venv.join("complete"),
        include_str!("../../engine/mongod.txt"),
    )
    .expect("made");
}
