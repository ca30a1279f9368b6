//! The bench, run as a reader runs it, but for a moment only. No time is asserted.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use bson::doc;
use docs_sync::page::read_folder;
use local_mongo::{LocalMongo, Storage};
use mongodb::Client;
use rustix::process::{Pid, Signal, kill_process, test_kill_process_group};
use serde_json::{Value, json};

const EXPERIMENTS: [&str; 7] = [
    "waiting",
    "computing",
    "memo",
    "streams",
    "loop",
    "service",
    "guests",
];
const PLOTS: [&str; 3] = ["waiting-memory", "waiting-start", "service-cpu"];

/// The bench, as the leader of a process group: what it starts is in the group.
fn bench(arguments: &[&str]) -> Child {
    build_servers();
    let mut command = Command::new(env!("CARGO_BIN_EXE_bench"));
    command.arg("--quick").args(arguments).process_group(0);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().expect("the program starts")
}

/// `cargo test --workspace` has built them. `cargo test -p bench` has not.
fn build_servers() {
    for package in ["rest-mongo", "chat"] {
        if !Path::new(env!("CARGO_BIN_EXE_bench"))
            .with_file_name(package)
            .exists()
        {
            let mut cargo = this_workspace::cargo();
            let status = cargo.args(["build", "-q", "-p", package]).status();
            assert!(status.unwrap().success());
        }
    }
}

fn group(bench: &Child) -> Pid {
    Pid::from_raw(bench.id().cast_signed()).unwrap()
}

/// Fails if a process of the group is still there after half a minute.
fn assert_gone(group: Pid) {
    let limit = Instant::now() + Duration::from_secs(30);
    while test_kill_process_group(group).is_ok() {
        assert!(Instant::now() < limit, "a process is left over");
        thread::yield_now();
    }
}

#[test]
fn every_table_and_every_plot_is_there_and_is_new() {
    let root = tempfile::tempdir().unwrap();
    let data_file = "crates/tools/bench/measurements.json";
    for folder in ["docs/images", "crates/tools/bench"] {
        std::fs::create_dir_all(root.path().join(folder)).unwrap();
    }
    let committed = this_workspace::root();
    std::fs::copy(committed.join(data_file), root.path().join(data_file)).unwrap();
    let docs = root.path().join("docs");
    for page in read_folder(&committed.join("docs")).unwrap() {
        // With --quick, there are fewer connections and customers than the text speaks of.
        let text = page.text.replace("<!-- figure: ", "<!-- no figure: ");
        std::fs::write(docs.join(page.path), text).unwrap();
    }
    let read_data = || -> Value {
        let json = std::fs::read_to_string(root.path().join(data_file)).unwrap();
        serde_json::from_str(&json).unwrap()
    };
    let committed = read_data();
    let bench = bench(&["--publish", "--root", root.path().to_str().unwrap()]);
    let group = group(&bench);
    let output = bench.wait_with_output().unwrap();
    let progress = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{progress}");
    assert_gone(group);

    let printed = String::from_utf8(output.stdout).unwrap();
    let pages = read_folder(&docs).unwrap();
    let published = read_data();
    assert_eq!(published.as_object().unwrap().len(), EXPERIMENTS.len());
    for name in EXPERIMENTS {
        assert_ne!(published[name], committed[name], "{name} was renewed");
        assert!(
            progress.contains(&format!("- {name}: ")),
            "{name}: {progress}"
        );
        let place = format!("<!-- measured: {name} -->");
        let (_, rest) = pages
            .iter()
            .find_map(|page| page.text.split_once(&place))
            .unwrap();
        let (text, _) = rest.split_once("<!-- end -->").unwrap();
        let rows = text.lines().filter(|line| line.starts_with("| "));
        assert!(rows.count() > 1, "{name} has no table: {text}");
        assert!(
            printed.contains(text.trim()),
            "{name} is not what was printed: {text}"
        );
        assert!(
            !text.contains("NaN") && !text.contains('?'),
            "{name} has a figure missing: {text}"
        );
    }
    for name in PLOTS {
        let path = root
            .path()
            .join("docs/images")
            .join(name)
            .with_extension("svg");
        let svg = std::fs::read_to_string(path).unwrap();
        for part in [
            "<svg ",
            "<title>",
            "<desc>",
            "<polyline ",
            "<circle ",
            "</svg>",
        ] {
            assert!(svg.contains(part), "{name} has no {part}: {svg}");
        }
    }
}

#[test]
fn a_bench_that_is_stopped_leaves_no_process_behind() {
    let mut bench = bench(&["service"]);
    let mut progress = BufReader::new(bench.stderr.take().unwrap());
    let mut line = String::new();
    while !line.starts_with("- service: 16 connections") {
        line.clear();
        assert_ne!(progress.read_line(&mut line).unwrap(), 0, "it has ended");
    }
    kill_process(group(&bench), Signal::TERM).unwrap();
    assert!(!bench.wait().unwrap().success());
    line.clear();
    progress.read_to_string(&mut line).unwrap();
    assert!(line.contains("stopped; nothing is written"), "{line}");
    assert_gone(group(&bench));
}

#[tokio::test]
async fn a_span_without_an_answer_is_an_error() {
    let mongo = LocalMongo::open(None, Storage::Temporary).await.unwrap();
    let uri = format!("{}bench", mongo.uri());
    let client = Client::with_uri_str(&uri).await.unwrap();
    let stuff = client.database("bench").collection("stuff");
    stuff.insert_one(doc! { "_id": "order-17" }).await.unwrap();
    let none = Duration::ZERO;
    let span = json!({ "warm_up": none, "counted": none });
    let order =
        json!({ "uri": uri, "mongod": null, "callers": 1, "multi_thread": false, "span": span });
    let mut command = Command::new(env!("CARGO_BIN_EXE_bench"));
    command.args([
        "service",
        "--child",
        &json!({ "LookUp": order }).to_string(),
    ]);
    let output = command.output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    assert!(error.contains("no answer within 0 s"), "{error}");
    mongo.close().await.unwrap();
}
