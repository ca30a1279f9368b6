//! The program of this stage, in one language or the other.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use tokio::process::Command;

use crate::process::Process;

static SCRIPT: LazyLock<PathBuf> =
    LazyLock::new(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("chat.py"));
static PYTHON: LazyLock<PathBuf> = LazyLock::new(|| python_env::for_script(&SCRIPT).unwrap());

#[derive(Clone, Copy, Debug)]
pub enum Language {
    Rust,
    Python,
}

impl Language {
    pub fn other(self) -> Self {
        match self {
            Self::Rust => Self::Python,
            Self::Python => Self::Rust,
        }
    }

    /// Opens a room on a free port, and returns it with its address.
    pub async fn open(self, args: &[&str]) -> (Process, String) {
        let mut command = self.command();
        command.args(["--bind", "127.0.0.1:0"]).args(args);
        Process::spawn(&mut command).listening().await
    }

    /// Starts a client of this name.
    pub fn join(self, address: &str, name: &str) -> Process {
        Process::spawn(self.command().args(["--join", address, "--name", name]))
    }

    fn command(self) -> Command {
        match self {
            Self::Rust => Command::new(env!("CARGO_BIN_EXE_chat")),
            Self::Python => {
                let mut command = Command::new(&*PYTHON);
                command.arg(&*SCRIPT);
                command
            }
        }
    }
}
