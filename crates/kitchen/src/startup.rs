//! The first words of the embedded server: where it serves, or why it does not.

use std::path::Path;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::ChildStdout;

use crate::Error;
use crate::home::home;

/// The first line that the script prints, or nothing where it prints none.
pub(crate) async fn first_line(stdout: Option<ChildStdout>) -> String {
    let Some(stdout) = stdout else {
        return String::new();
    };
    let line = BufReader::new(stdout).lines().next_line().await;
    line.ok().flatten().unwrap_or_default()
}

/// The error for what went wrong with the data in `folder`.
pub(crate) fn failed(reason: &str, folder: Option<&Path>) -> Error {
    match (folder, home()) {
        // "Device or resource busy" on Linux, "Resource busy" on macOS.
        (Some(folder), _) if reason.to_lowercase().contains("resource busy") => Error::Busy {
            folder: folder.to_owned(),
        },
        (_, Ok(home)) => Error::Start {
            reason: reason.to_owned(),
            home,
        },
        (_, Err(error)) => error,
    }
}
