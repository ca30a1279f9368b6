//! The page in which a recording is played.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::future::{pending, ready};
use std::process::{Command, Output};
use std::time::{Duration, Instant};
use std::{env, fs};

use futures::FutureExt;
use futures::future::join_all;
use recorder::page::{self, Recording};
use recorder::{Kind, Recorder, locate};
use serde_json::{Value, json};
use tokio::task::yield_now;
use tokio::time::sleep;

fn render(recorder: &Recorder) -> String {
    page::render(&[Recording::new("test", recorder)])
}

/// The text of each recording in a page, as it stands there.
fn recordings(page: &str) -> Vec<&str> {
    let parts = page.split("<script type=\"application/json\">").skip(1);
    parts
        .map(|part| part.split_once("</script>").unwrap().0)
        .collect()
}

/// The only recording in a page, as a browser reads it.
fn read(page: &str) -> Value {
    let recordings = recordings(page);
    assert_eq!(recordings.len(), 1);
    let (events, mut data): (Value, Value) = serde_json::from_str(recordings[0]).unwrap();
    data["events"] = events;
    data
}

/// Records so many futures, each of which yields so many times.
async fn record(recorder: &Recorder, futures: usize, yields: usize) {
    let yields_often = async || {
        for _ in 0..yields {
            yield_now().await;
        }
    };
    let watched = (0..futures).map(|index| recorder.watch(format!("no {index}"), yields_often()));
    join_all(watched).await;
}

#[tokio::test(start_paused = true)]
async fn a_page_has_every_event_of_the_recorder() {
    let recorder = Recorder::new();
    let nap = async { locate(sleep(Duration::from_millis(20))).await };
    recorder.watch("nap", nap).await;
    drop(recorder.watch("lazy", ready(())));
    recorder.watch("forgetful", pending::<()>()).now_or_never();

    let data = read(&render(&recorder));
    assert_eq!(data["names"], json!(["nap", "lazy", "forgetful"]));
    assert_eq!(data["unit"], "ms");
    let events = recorder.events();
    let read = data["events"].as_array().unwrap();
    assert_eq!(read.len(), events.len());
    assert!(events.len() > 10, "{events:?}");
    for (read, event) in read.iter().zip(&events) {
        let at = event.at.as_millis() as u64;
        let waker = event.waker.unwrap_or(0);
        assert_eq!(read[0], at, "{event:?}");
        assert_eq!(read[1], event.future, "{event:?}");
        assert_eq!(read[2], event.kind as usize, "{event:?}");
        assert_eq!(read[3], waker, "{event:?}");
        if let Some(place) = event.place {
            assert_eq!(read[4], json!([0, place.line()]), "{event:?}");
        }
    }
    // The number of each kind, as the script has it.
    let kinds = [
        Kind::Made,
        Kind::Polled,
        Kind::Pending,
        Kind::Woken,
        Kind::Ready,
        Kind::Dropped,
    ];
    assert_eq!(kinds.map(|kind| kind as usize), [0, 1, 2, 3, 4, 5]);
}

#[test]
fn a_page_has_the_sources_of_its_recording() {
    let recorder = Recorder::new();
    recorder.watch("quick", ready(())).now_or_never();
    let data = read(&render(&recorder));
    let file = file!().replace('\\', "/");
    let source = include_str!("page.rs").replace("\r\n", "\n");
    let shown = data["files"][0][1].as_str().unwrap().replace("\r\n", "\n");
    assert_eq!(data["files"][0][0], file);
    assert_eq!(shown, source);
}

#[test]
fn a_page_fetches_nothing() {
    let page = page::render(&[]);
    for fetching in [
        "http", "src=", "href", "url(", "@import", "fetch(", "import(",
    ] {
        assert!(!page.contains(fetching), "{fetching}");
    }
    for part in [
        include_str!("../src/page/player.css"),
        include_str!("../src/page/player.js"),
    ] {
        assert!(page.contains(part));
    }
}

#[test]
fn a_page_can_have_several_recordings() {
    let recorder = Recorder::new();
    recorder.watch("quick", ready(())).now_or_never();
    let page = page::render(&[
        Recording::new("once", &recorder),
        Recording::new("twice", &recorder),
    ]);
    assert_eq!(recordings(&page).len(), 2);
}

#[test]
fn a_hostile_name_is_text_and_nothing_else() {
    let long = "<".repeat(1 << 20);
    let hostile = [
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "-->]]>",
        "\"'`${1}\\",
        "\\u003cscript>",
        "&lt;b&gt;&amp;",
        "left\u{202e}thgir\u{200f}\u{2066}",
        "one\ntwo\r\nthree\0\u{7f}\t",
        "",
        "🍕".repeat(60).leak(),
        &long,
    ];
    for name in hostile {
        let recorder = Recorder::new();
        recorder.watch(name, ready(())).now_or_never();
        let page = page::render(&[Recording::new(name, &recorder)]);
        let recordings = recordings(&page);
        assert_eq!(recordings.len(), 1);
        assert!(!recordings[0].contains('<'), "{name:.60}");
        // One recording, and the player: nothing in the name has become an element.
        assert_eq!(page.matches("<script").count(), 2, "{name:.60}");
        assert_eq!(page.matches("</script").count(), 2, "{name:.60}");
        assert!(!page.contains("<!--"), "{name:.60}");

        let data = read(&page);
        let shown = data["names"][0].as_str().unwrap();
        assert!(shown.chars().count() <= 40, "{shown}");
        assert!(!shown.contains(char::is_control), "{shown:?}");
        let drawing = data["drawing"].as_str().unwrap();
        assert!(drawing.lines().all(|line| line.chars().count() <= 80));
        assert_eq!(drawing.lines().count(), 4, "{drawing}");
        // Such a mark would turn the rest of its row round.
        assert!(!drawing.contains(is_mark_of_direction), "{drawing:?}");
        if name.len() <= 40 && !name.contains(char::is_control) {
            let shown = shown.replace('\u{fffd}', "");
            assert_eq!(shown, name.replace(is_mark_of_direction, ""));
        }
    }
}

fn is_mark_of_direction(char: char) -> bool {
    "\u{202e}\u{200f}\u{2066}".contains(char)
}

#[test]
fn a_name_of_forty_characters_is_shown_whole() {
    for (length, ends_with) in [(40, 'x'), (41, '…')] {
        let recorder = Recorder::new();
        drop(recorder.watch("x".repeat(length), ready(())));
        let data = read(&render(&recorder));
        let shown = data["names"][0].as_str().unwrap();
        assert_eq!(shown.chars().count(), 40);
        assert!(shown.ends_with(ends_with), "{shown}");
    }
}

#[tokio::test]
async fn a_hundred_thousand_events_are_written_within_a_second() {
    let recorder = Recorder::new();
    record(&recorder, 1000, 32).await;
    let events = recorder.events().len();
    assert!((99_000..102_000).contains(&events), "{events}");

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("large.html");
    // Other programs may keep the processor busy, so one of ten tries is enough.
    let is_quick = |_| {
        let began = Instant::now();
        page::save(&[Recording::new("large", &recorder)], &file).unwrap();
        began.elapsed() < Duration::from_secs(1)
    };
    assert!((0..10).any(is_quick));

    let data = read(&fs::read_to_string(file).unwrap());
    assert_eq!(data["events"].as_array().unwrap().len(), events);
    assert_eq!(data["names"].as_array().unwrap().len(), 1000);
    assert_eq!(data["leftOut"], 0);
    let drawing = data["drawing"].as_str().unwrap();
    assert!(drawing.ends_with("   … and 960 more\n"), "{drawing}");
}

#[tokio::test]
async fn what_a_page_leaves_out_is_counted() {
    let all = Recorder::new();
    record(&all, 1, 66_667).await;
    let data = read(&render(&all));
    let shown = data["events"].as_array().unwrap().len();
    let left_out = data["leftOut"].as_u64().unwrap() as usize;
    assert_eq!(shown, 200_000);
    assert_eq!(left_out, all.events().len() - shown);
    assert!(left_out > 0);

    let first = Recorder::new().keeping_at_most(5);
    record(&first, 1, 10).await;
    let data = read(&render(&first));
    assert_eq!(data["events"].as_array().unwrap().len(), 5);
    // It's made, polled 11 times with a result, and woken 10 times in between.
    assert_eq!(data["leftOut"], 1 + 22 + 10 - 5);
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("no such folder").join("page.html");
    let error = page::save(&[], &file).unwrap_err().to_string();
    let expected = format!("can't write {}: ", file.display());
    assert!(error.starts_with(&expected), "{error}");
}

/// Runs the program below with these arguments.
fn run_program(arguments: &[&str]) -> Output {
    // Behind the `--`, the harness takes each argument for the name of one more test.
    Command::new(env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture"])
        .args(["a_program_that_shows_a_recording", "--"])
        .args(arguments)
        .env("RUST_BACKTRACE", "0")
        .output()
        .unwrap()
}

#[test]
#[ignore = "it is a program"]
fn a_program_that_shows_a_recording() {
    let recorder = Recorder::new();
    recorder.watch("quick", ready(())).now_or_never();
    recorder.show("A quick one").unwrap();
}

#[test]
fn a_program_saves_a_page_only_if_it_is_asked_to() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    let plain = run_program(&[]);
    assert!(plain.status.success(), "{plain:?}");
    assert!(!file.exists());
    let recorded = run_program(&["--html", file.to_str().unwrap()]);
    assert!(recorded.status.success(), "{recorded:?}");
    let data = read(&fs::read_to_string(file).unwrap());
    assert_eq!(data["title"], "A quick one");

    // The harness says at the end how long it took.
    let printed = |output: &Output| {
        let text = String::from_utf8(output.stdout.clone()).unwrap();
        text.split_once("test result").unwrap().0.to_owned()
    };
    assert!(printed(&plain).contains("quick"));
    assert_eq!(printed(&plain), printed(&recorded));
}

#[test]
fn a_program_without_the_name_of_a_page_says_what_is_missing() {
    let output = run_program(&["--html"]);
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(!output.status.success(), "{output:?}");
    assert!(said.contains("--html needs the name of a file"), "{said}");
}
