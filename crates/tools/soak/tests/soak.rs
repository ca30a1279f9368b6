//! The soak: it holds for a few seconds, and finds out a service that does not.

#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::future::{pending, ready};
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use clap::Parser;
use fastrand::Rng;
use rest_mongo::server::serve;
use soak::args::Args;
use soak::caller::Caller;
use soak::fault::Fault;
use soak::ledger::{Impossible, Ledger};
use soak::report::{Report, Trouble};
use soak::run::run;
use soak::tally::Tally;
use tokio::net::TcpListener;
use warp::http::{Method, StatusCode};
use warp::{Filter, reply};

/// With this seed MongoDB hangs for longer than the deadline, and is away for longer
/// than the service looks for it.
const ARGS: &str = "soak --seed 33472 --faults 3 --deadline 3000 --callers 40 --lenience 30000";

/// The service. `cargo test --workspace` has built it; `cargo test -p soak` has not.
fn service() -> PathBuf {
    let program = Path::new(env!("CARGO_BIN_EXE_soak")).with_file_name("rest-mongo");
    if !program.exists() {
        let mut cargo = Command::new(env!("CARGO"));
        let built = cargo.args(["build", "-p", "rest-mongo"]).status();
        assert!(built.expect("cargo").success());
    }
    program
}

fn args() -> Args {
    Args::parse_from(ARGS.split(' '))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_promises_hold_through_a_kill_a_hang_and_a_restart() {
    let report = run(&args(), &service(), pending()).await.unwrap();
    println!("{report}");

    assert!(report.held(), "{report}");
    for fault in [Fault::Kill, Fault::Hang, Fault::Restart] {
        assert_eq!(report.faults.get(&fault), Some(&1), "{report}");
    }
    // A status that never comes would not have been checked.
    for status in [200, 201, 404, 503, 504] {
        assert!(report.answers.contains_key(&status), "{report}");
    }
    assert!(report.ids > 0, "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_ends_the_soak_with_its_table() {
    let report = run(&args(), &service(), ready(())).await.unwrap();
    let table = report.to_string();
    assert!(table.contains("acknowledged writes"), "{table}");
}

#[tokio::test]
async fn a_service_that_forgets_is_found_out() {
    let report = soak_liar((200, ""), (404, "")).await;
    assert!(report.count(Trouble::Lost) > 0);
}

#[tokio::test]
async fn a_service_with_somebody_elses_documents_is_found_out() {
    let report = soak_liar((201, ""), (200, r#"{"_id": "17", "number": 1}"#)).await;
    assert!(report.count(Trouble::Wrong) > 0);
}

#[tokio::test]
async fn a_service_that_gives_up_while_mongodb_is_well_is_found_out() {
    for status in [500, 503, 504] {
        let report = soak_liar((201, ""), (status, "")).await;
        assert!(report.count(Trouble::Wrong) > 0, "{status}");
    }
}

#[test]
fn a_write_in_doubt_may_happen_after_a_later_one_but_only_once() {
    let mut ledger = Ledger::new("17".to_owned());
    let (first, second) = (ledger.begin_write(), ledger.begin_write());
    ledger.acknowledge(second, true).unwrap();
    ledger.read(Some(second)).unwrap();

    ledger.read(Some(first)).unwrap();
    assert_eq!(ledger.belated, 1);
    let error = ledger.read(Some(second)).unwrap_err();
    assert!(matches!(error, Impossible::Lost(_)), "{error:?}");
}

#[test]
fn a_write_in_doubt_may_never_happen() {
    let mut ledger = Ledger::new("17".to_owned());
    ledger.begin_write();
    ledger.read(None).unwrap();
}

/// Lets one caller ask a service that always gives these answers.
async fn soak_liar(put: (u16, &'static str), get: (u16, &'static str)) -> Report {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .await
        .expect("a free port");
    let address = listener.local_addr().expect("an address").to_string();
    let liar = warp::method().map(move |method| {
        let (status, body) = if method == Method::PUT { put } else { get };
        reply::with_status(body, StatusCode::from_u16(status).expect("a status"))
    });
    tokio::spawn(serve(listener, liar, pending(), Duration::ZERO));

    let (tally, random) = (Arc::new(Tally::new(&args())), Rng::with_seed(0));
    let mut caller =
        Caller::new(&address, "soak".to_owned(), random, Arc::clone(&tally)).expect("a client");
    for _ in 0..50 {
        caller.step().await;
    }
    drop(caller);
    Arc::into_inner(tally)
        .expect("no caller is left")
        .into_report()
}
