//! Pages that stand alone: what's in them, and how fast they are.

use std::fs;
use std::future::{pending, poll_fn};
use std::path::{Path, PathBuf};
use std::task::Poll;

use check_book::browser::Browser;
use futures::FutureExt;
use recorder::Recorder;
use recorder::page::{self, Recording};
use serde_json::json;
use tempfile::TempDir;
use this_workspace::target_folder;

#[tokio::test(flavor = "multi_thread")]
async fn hostile_names_are_shown_as_text() {
    let recorder = Recorder::new();
    let hostile = [
        "<script>document.title = 'hit'</script>",
        "</script><img src=x>",
        "\"quotes' & <!-- a comment",
        "\u{202e}right to left",
        &"long".repeat(250_000),
    ];
    for name in hostile {
        recorder.watch(name, pending::<()>()).now_or_never();
    }
    let (_folder, file) = save("</title><script>document.title = 'hit'</script>", &recorder);
    let browser = open(&file).await;
    let shown = "document.querySelectorAll('.player button')[2].click();
        const slider = document.querySelector('.player input');
        slider.value = slider.max; slider.dispatchEvent(new Event('input'));
        return [document.title, document.images.length,
            [...document.querySelectorAll('.player li bdi')].map(it => it.textContent)]";
    let (title, images, names): (String, u32, Vec<String>) =
        browser.ask(shown, vec![]).await.unwrap();
    assert_eq!(title, "</title><script>document.title = 'hit'</script>");
    assert_eq!(images, 0);
    assert_eq!(names.len(), hostile.len());
    for (name, shown) in hostile.iter().zip(&names) {
        let expected = match name.chars().count() {
            // A mark that turns the line around is replaced.
            ..=40 => name.replace('\u{202e}', "\u{fffd}"),
            _ => name.chars().take(39).chain(['…']).collect(),
        };
        assert_eq!(*shown, expected);
    }
    assert_eq!(browser.take_complaints().await.unwrap(), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_hundred_thousand_events_a_step_takes_less_than_50_ms_and_shows_forty_in_a_place() {
    let recorder = Recorder::new();
    for number in 0..1_000 {
        let mut polls = 0;
        let future = poll_fn(|cx| {
            polls += 1;
            cx.waker().wake_by_ref();
            if polls < 34 {
                Poll::Pending
            } else {
                Poll::Ready(())
            }
        });
        recorder.watch(format!("future {number}"), future).await;
    }
    let events = recorder.events().len();
    assert!((100_000..110_000).contains(&events), "{events}");
    let (_folder, file) = save("many", &recorder);
    let browser = open(&file).await;
    let times = "const slider = document.querySelector('.player input');
        const step = document.querySelectorAll('.player button')[2];
        return [50_000, 50_001, 99_000, 99_001, 99_002].map((event) => {
            slider.value = event - 1; slider.dispatchEvent(new Event('input'));
            const began = performance.now();
            step.click();
            document.body.offsetHeight;
            return performance.now() - began;
        })";
    let times: Vec<f64> = browser.ask(times, vec![]).await.unwrap();
    // The machine may have been busy with something else.
    for times in [&times[..2], &times[2..]] {
        assert!(times.iter().any(|time| *time < 50.0), "{times:?} ms");
    }
    let gone = "const slider = document.querySelector('.player input');
        slider.value = slider.max; slider.dispatchEvent(new Event('input'));
        const gone = document.querySelector('.player .gone');
        return [gone.children.length, gone.lastChild.textContent]";
    let gone: (u32, String) = browser.ask(gone, vec![]).await.unwrap();
    assert_eq!(gone, (41, "and 960 more".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn it_violates_no_accessibility_guideline_by_day_and_by_night() {
    let recorder = Recorder::new();
    recorder.watch("pizza", pending::<()>()).now_or_never();
    let (_folder, file) = save("a page", &recorder);
    let browser = open(&file).await;
    let axe = target_folder().join("axe-core/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(axe).expect("axe-core, which `just check-book` installs");
    browser.window.execute(axe, vec![]).await.unwrap();
    for scheme in ["light", "dark"] {
        let scheme = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        let devtools = browser.window.cdp();
        devtools
            .send_raw("Emulation.setEmulatedMedia", scheme)
            .await
            .unwrap();
        let run = "const done = arguments[0];
            axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(
                ({ violations }) => done(violations.map(({ help, nodes }) => help + nodes[0].html)))";
        let found: Vec<String> = browser.ask_and_wait(run, vec![]).await.unwrap();
        assert_eq!(found, [""; 0]);
    }
}

fn save(title: &str, recorder: &Recorder) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("recording.html");
    page::save(&[Recording::new(title, recorder)], &file).unwrap();
    assert!(fs::exists(&file).unwrap());
    (folder, file)
}

async fn open(file: &Path) -> Browser {
    let browser = Browser::start().await.unwrap();
    browser
        .open(&format!("file://{}", file.display()))
        .await
        .unwrap();
    browser
}
