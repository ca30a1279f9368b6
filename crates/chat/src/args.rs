//! Command-line options.

use std::num::ParseIntError;
use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;

use crate::name::Name;

/// Opens a chat room over TCP, or joins one.
#[derive(Debug, Parser)]
pub struct Args {
    /// The address to listen on; with port 0 the system picks a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:7878")]
    pub bind: String,

    /// How many guests there may be at a time
    #[arg(long, value_name = "NUMBER", default_value = "1000")]
    pub guests: usize,

    /// How many seconds a guest may say nothing
    #[arg(long, value_name = "SECONDS", default_value = "600", value_parser = parse_seconds)]
    pub silence: Duration,

    /// A file to keep the messages in, for the next room to know the last of them
    #[arg(long, value_name = "FILE")]
    pub keep: Option<PathBuf>,

    /// Join the room at this address, instead of opening one
    #[arg(long, value_name = "ADDRESS", conflicts_with_all = ["bind", "guests", "silence", "keep"])]
    pub join: Option<String>,

    /// Your name in the room that you join; otherwise your first line is
    #[arg(long, requires = "join")]
    pub name: Option<Name>,
}

fn parse_seconds(text: &str) -> Result<Duration, ParseIntError> {
    text.parse().map(Duration::from_secs)
}
