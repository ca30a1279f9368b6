//! The defaults, which hold unless a flag or a variable says otherwise.

use std::time::Duration;

use clap::builder::Resettable;
use clap::{CommandFactory, FromArgMatches};
use rest_mongo::args::Args;
use tracing_subscriber::filter::LevelFilter;

/// Parses flags, without the variables of the shell that runs the tests.
fn parse(flags: &[&str]) -> Result<Args, clap::Error> {
    let command = Args::command().mut_args(|arg| arg.env(Resettable::Reset));
    let arguments = ["rest-mongo"].iter().chain(flags);
    Args::from_arg_matches(&command.try_get_matches_from(arguments)?)
}

#[test]
fn the_service_listens_locally_and_keeps_no_client_waiting_for_long() {
    let args = parse(&[]).unwrap();
    assert_eq!(args.bind.to_string(), "127.0.0.1:8080");
    assert_eq!(args.request_timeout, Duration::from_secs(5));
    assert_eq!(args.grace_time, Duration::from_secs(10));
    assert_eq!(args.log, LevelFilter::INFO);
    assert_eq!(args.mongo.mongodb_uri, None);
    assert!(!args.mongo.temporary);
}

#[test]
fn durations_are_in_milliseconds() {
    let args = parse(&["--deadline=1500", "--grace=2"]).unwrap();
    assert_eq!(args.request_timeout, Duration::from_millis(1500));
    assert_eq!(args.grace_time, Duration::from_millis(2));
    for flag in [
        "--deadline=1s",
        "--deadline=",
        "--deadline=-1",
        "--grace=0.5",
    ] {
        let error = parse(&[flag]).unwrap_err().to_string();
        assert!(error.contains("invalid value"), "{error}");
    }
}
