//! Installing the Python environment.

#![cfg(unix)]

mod common;

use std::fs;

use common::{kitchen, link_python, serve};
use tempfile::tempdir;

#[tokio::test]
async fn two_programs_at_once_replace_a_half_made_environment_by_one_whole_one() {
    let folder = tempdir().unwrap();
    let (home, bin) = (folder.path().join("home"), folder.path().join("bin"));
    fs::create_dir(&bin).unwrap();
    link_python(&bin).await;
    let rest = home.join("venv/rest-of-an-interrupted-install");
    fs::create_dir_all(&rest).unwrap();

    let start = || {
        let mut command = kitchen(&["--temporary"]);
        command.env("KITCHEN_HOME", &home).env("PATH", &bin);
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
