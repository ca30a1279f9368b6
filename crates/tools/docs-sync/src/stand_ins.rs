//! The stand-ins for what differs from machine to machine: values on a page, and variables
//! in the environment of its commands.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

/// Where the service listens, as readers see it.
const ADDRESS: &str = "127.0.0.1:8080";

/// The port of the database that readers see.
const PORT: &str = "27017";

/// The number of its process that readers see.
const PID: &str = "4711";

/// The real values behind those that a page shows, as far as they're known.
#[derive(Clone, Debug, Default)]
pub(crate) struct StandIns {
    address: Option<String>,
    /// One that was free.
    port: Option<String>,
    pid: Option<String>,
}

impl StandIns {
    /// Picks a free port for the database.
    ///
    /// # Errors
    /// There is none.
    pub(crate) fn new() -> io::Result<Self> {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        Ok(Self {
            port: Some(free.local_addr()?.port().to_string()),
            ..Self::default()
        })
    }

    /// Learns from what was printed where a service listens, and which process was named.
    pub(crate) fn learn(&mut self, printed: &str) {
        let digits = |text: &str| {
            text.chars()
                .take_while(char::is_ascii_digit)
                .collect::<String>()
        };
        if let Some((_, rest)) = printed.rsplit_once("listening on http://127.0.0.1:") {
            self.address = Some(format!("127.0.0.1:{}", digits(rest)));
        }
        if let Some((_, rest)) = printed.split_once(", process ") {
            self.pid = Some(digits(rest));
        }
    }

    /// Puts the real values into a command of a page.
    pub(crate) fn to_machine(&self, command: &str) -> String {
        self.pairs()
            .fold(command.to_owned(), |command, (_, shown, real)| {
                command.replace(shown, real)
            })
    }

    /// Puts what readers see into what was printed. A number alone may be anything, so it
    /// counts only behind the word that announces it.
    pub(crate) fn to_page(&self, printed: &str) -> String {
        self.pairs()
            .fold(printed.to_owned(), |printed, (word, shown, real)| {
                printed.replace(&format!("{word}{real}"), &format!("{word}{shown}"))
            })
    }

    /// Lists what's known: a word before it, what readers see, and the real value.
    fn pairs(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        [
            ("", ADDRESS, &self.address),
            ("127.0.0.1:", PORT, &self.port),
            ("process ", PID, &self.pid),
        ]
        .into_iter()
        .filter_map(|(word, shown, real)| Some((word, shown, real.as_deref()?)))
    }
}

/// Keeps the settings of the user away from a command, and sets those of a page.
pub(crate) fn set_environment(command: &mut Command) {
    for variable in ["MONGODB_URI", "RUST_LOG", "RUST_BACKTRACE"] {
        command.env_remove(variable);
    }
    this_workspace::remove_cargo_variables(command);
    command.envs([
        // Cargo's progress is for a reader's patience, and no part of the output.
        ("CARGO_TERM_QUIET", "true"),
        ("CARGO_TERM_COLOR", "never"),
        ("NO_COLOR", "1"),
        ("TERM", "dumb"),
        // Into a pipe, Python keeps its output back, and the order is lost.
        ("PYTHONUNBUFFERED", "1"),
        // No proxy leads to this machine.
        ("no_proxy", "127.0.0.1"),
        // Services take a port that's free, and forget their data at the end.
        ("BIND_ADDRESS", "127.0.0.1:0"),
        ("LOCAL_MONGO_TEMPORARY", "true"),
    ]);
}
