//! The subjects of the experiment with the service.

use serde::{Deserialize, Serialize};

/// A program that looks up a document, or serves it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// The driver alone, on one thread.
    Driver,
    /// The driver alone, with a thread for each core.
    DriverAllCores,
    /// The driver behind a socket.
    Socket,
    /// The service of rest-mongo.
    Service,
    /// The service's Python twin.
    Twin,
}

impl Subject {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 5] = [
        Self::Driver,
        Self::DriverAllCores,
        Self::Socket,
        Self::Service,
        Self::Twin,
    ];

    /// Returns its name in the table, in the plot and in the names of figures.
    pub fn name(self) -> &'static str {
        match self {
            Self::Driver => "driver",
            Self::DriverAllCores => "driver, all cores",
            Self::Socket => "socket",
            Self::Service => "service",
            Self::Twin => "twin",
        }
    }
}
