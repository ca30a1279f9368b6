//! Installing the Python environment.

#![cfg(unix)]

use std::fs;

use crate::common::{link_python, local_mongo, path, serve, soon};
use tempfile::tempdir;

#[tokio::test]
async fn two_programs_at_once_replace_a_half_made_environment_by_one_whole_one() {
    let folder = tempdir().unwrap();
    let (home, bin) = (folder.path().join("home"), folder.path().join("bin"));
    fs::create_dir(&bin).unwrap();
    link_python(&bin);
    let rest = home.join("mongod/rest-of-an-interrupted-install");
    fs::create_dir_all(&rest).unwrap();

    let start = || {
        let mut command = local_mongo(&["--temporary"]);
        command.env("LOCAL_MONGO_HOME", &home).env("PATH", &bin);
        command
    };
    let (mut first, mut second) = (start(), start());
    let (mut first, mut second) = tokio::join!(serve(&mut first), serve(&mut second));

    assert!(!rest.exists());
    let said = format!("{}{}", first.greeting, second.greeting);
    assert_eq!(said.matches("Installing").count(), 1, "{said}");
    assert_ne!(first.uri, second.uri);
    for run in [&mut first, &mut second] {
        run.program.kill().await.unwrap();
        run.gone().await;
    }
}

#[tokio::test]
async fn a_path_with_a_space_and_letters_of_any_alphabet_is_fine() {
    let folder = tempdir().unwrap();
    let home = folder.path().join("Zoë's küche 厨房");
    let mut command = local_mongo(&[]);
    let mut run = serve(command.env("LOCAL_MONGO_HOME", &home)).await;
    assert!(home.join("data/mongod").exists());
    assert!(run.uri.starts_with("mongodb://127.0.0.1:"), "{}", run.uri);
    run.program.kill().await.unwrap();
    run.gone().await;
}

#[tokio::test]
async fn a_clone_that_was_copied_with_its_programs_keeps_its_data_in_itself() {
    let clone = tempdir().unwrap();
    let bin = clone.path().join("target/debug");
    fs::create_dir_all(&bin).unwrap();
    fs::create_dir_all(clone.path().join("crates/support/python-env")).unwrap();
    let program = bin.join("local-mongo");
    fs::copy(env!("CARGO_BIN_EXE_local-mongo"), &program).unwrap();
    let mut command = tokio::process::Command::new(program);
    command
        .env_remove("MONGODB_URI")
        .env_remove("LOCAL_MONGO_HOME");
    // It gets no further than to look for a Python.
    let output = command.env("PATH", path("too-old")).output();
    assert!(!soon(output).await.unwrap().status.success());
    assert!(clone.path().join("target/local-mongo").exists());
}
