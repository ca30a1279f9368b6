//! The stand-ins of a page for what differs from machine to machine.

use std::io;
use std::net::{Ipv4Addr, TcpListener};

use crate::server::{ADDRESS, find_address};

/// The port of the database that readers see.
const PORT: &str = "27017";

/// The number of its process that readers see.
const PID: &str = "4711";

/// The real values behind those that a page shows.
#[derive(Clone, Debug, Default)]
pub struct StandIns {
    /// Where the service listens, which pages call 127.0.0.1:8080.
    pub address: Option<String>,
    /// The port that pages call 27017: one that was free.
    port: Option<String>,
    /// The process that pages call 4711.
    pid: Option<String>,
}

impl StandIns {
    /// Picks a free port for the database.
    ///
    /// # Errors
    /// There is none.
    pub fn new() -> io::Result<Self> {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        Ok(Self {
            port: Some(free.local_addr()?.port().to_string()),
            ..Self::default()
        })
    }

    /// Learns from what was printed where a service listens, and which process was named.
    pub fn learn(&mut self, printed: &str) -> &Self {
        let mut lines = printed.lines();
        if let Some(line) = lines.rfind(|line| line.contains("listening on http://")) {
            self.address = find_address(line);
        }
        if let Some((_, rest)) = printed.split_once(", process ") {
            self.pid = Some(rest.chars().take_while(char::is_ascii_digit).collect());
        }
        self
    }

    /// Puts the real values into a command of a page.
    pub fn to_machine(&self, command: &str) -> String {
        let pairs = [
            (ADDRESS, &self.address),
            (PORT, &self.port),
            (PID, &self.pid),
        ];
        let mut command = command.to_owned();
        for (shown, real) in pairs {
            if let Some(real) = real {
                command = command.replace(shown, real);
            }
        }
        command
    }

    /// Puts what readers see into what was printed. A number alone may be anything, so
    /// it counts only behind the word that announces it.
    pub fn to_page(&self, printed: &str) -> String {
        let pairs = [
            ("", ADDRESS, &self.address),
            ("127.0.0.1:", PORT, &self.port),
            ("process ", PID, &self.pid),
        ];
        let mut printed = printed.to_owned();
        for (word, shown, real) in pairs {
            if let Some(real) = real {
                printed = printed.replace(&format!("{word}{real}"), &format!("{word}{shown}"));
            }
        }
        printed
    }
}
