//! The variable that says whether the data is forgotten at the end.

#![cfg(unix)]

use crate::common::{home, local_mongo, serve};

#[tokio::test]
async fn a_variable_that_is_empty_or_says_no_keeps_the_data_and_any_other_does_not() {
    let home = home().await;
    let data = home.path().join("data");
    let forgotten = ["1", "yes", "on", "TRUE"].map(|value| (value, false));
    let kept = ["", "0", "no", "off", "false"].map(|value| (value, true));
    for (value, is_kept) in forgotten.into_iter().chain(kept) {
        let mut command = local_mongo(&[]);
        command
            .env("LOCAL_MONGO_HOME", home.path())
            .env("LOCAL_MONGO_TEMPORARY", value);
        let mut run = serve(&mut command).await;
        run.program.kill().await.unwrap();
        run.gone().await;
        assert_eq!(data.exists(), is_kept, "{value:?}");
    }
}

#[tokio::test]
async fn a_folder_for_the_data_is_kept_whatever_the_variable_says() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = local_mongo(&["--data"]);
    command.arg(folder.path()).env("LOCAL_MONGO_TEMPORARY", "1");
    let mut run = serve(&mut command).await;
    assert!(folder.path().join("storage.bson").exists());
    run.program.kill().await.unwrap();
    run.gone().await;
}
