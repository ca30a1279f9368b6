//! The drawings of a record.

use std::num::ParseIntError;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use futures::FutureExt;
use recorder::svg::{self, Panel, Picture};
use recorder::{Labels, Recorder, Scale, Timeline, text};
use tokio::{task, time};

fn rows(timeline: &Timeline) -> String {
    let drawn = text::draw(timeline, Scale::fitting([timeline]), &Labels::RUST);
    // A line feed in front lets the expected text begin on a line of its own.
    format!("\n{drawn}")
}

#[tokio::test(start_paused = true)]
async fn polls_that_take_no_time_are_marks_on_a_line_of_waiting() {
    let recorder = Recorder::new();
    let early = recorder.watch("early", time::sleep(Duration::from_millis(2)));
    let late = recorder.watch("late", time::sleep(Duration::from_millis(1)));
    early.await;
    late.await;

    let expected = "
   future  0         1         2 ms
           ┼─────────┼─────────┼
   early   ○───────────────────● 2 ms
   late    ····················● 2 ms
   thread  │░░░░░░░░░░░░░░░░░░░│
";
    assert_eq!(rows(&Timeline::by_time(&recorder)), expected);
}

#[tokio::test]
async fn steps_show_what_time_does_not() {
    let recorder = Recorder::new();
    recorder.watch("polite", task::yield_now()).await;

    let expected = "
   future  0         1         2         3         4         5 steps
           ┼─────────┼─────────┼─────────┼─────────┼─────────┼
   polite  ··········██████████○─────────!!!!!!!!!!██████████●
   thread  ░░░░░░░░░░██████████░░░░░░░░░░░░░░░░░░░░██████████
";
    assert_eq!(rows(&Timeline::by_step(&recorder)), expected);
}

#[test]
fn a_future_woken_during_its_own_poll_goes_on_asking() {
    let recorder = Recorder::new();
    let asks = std::future::poll_fn(|cx| {
        cx.waker().wake_by_ref();
        std::task::Poll::<()>::Pending
    });
    let left = recorder.watch("asks", asks).now_or_never();

    assert_eq!(left, None);
    let drawn = rows(&Timeline::by_step(&recorder));
    assert!(
        drawn.contains("asks    ··········") && drawn.contains("○!!!!!!!!!×"),
        "{drawn}"
    );
}

#[test]
fn a_panic_ends_a_poll() {
    let recorder = Recorder::new();
    let panics = recorder.watch("panics", async { panic!("on purpose") });
    catch_unwind(AssertUnwindSafe(|| panics.now_or_never())).unwrap_err();
    recorder.watch("after", async {}).now_or_never().unwrap();

    let drawn = rows(&Timeline::by_step(&recorder));
    assert!(drawn.contains("panics  ··········██████████×\n"), "{drawn}");
    assert!(
        drawn.ends_with("thread  ░░░░░░░░░░██████████░░░░░░░░░░░░░░░░░░░░██████████\n"),
        "{drawn}"
    );
}

/// Records a future whose second poll takes 1 ms, in the middle of 10 seconds.
async fn a_short_poll() -> Timeline {
    let recorder = Recorder::new();
    let computes = async {
        time::sleep(Duration::from_millis(5000)).await;
        time::advance(Duration::from_millis(1)).now_or_never();
        time::sleep(Duration::from_millis(4999)).await;
    };
    recorder.watch("computes", computes).await;
    Timeline::by_time(&recorder)
}

#[tokio::test(start_paused = true)]
async fn a_poll_shorter_than_a_cell_is_drawn_as_one_cell_of_the_thread() {
    let expected = "
   future    0         2000      4000      6000      8000      10000 ms
             ┼─────────┼─────────┼─────────┼─────────┼─────────┼
   computes  ○────────────────────────○────────────────────────● 10000 ms
   thread    │░░░░░░░░░░░░░░░░░░░░░░░░█░░░░░░░░░░░░░░░░░░░░░░░░│
";
    assert_eq!(rows(&a_short_poll().await), expected);
}

#[tokio::test(start_paused = true)]
async fn a_poll_shorter_than_a_pixel_is_drawn_as_one_pixel() {
    let timeline = a_short_poll().await;
    let picture = svg::draw(&Picture {
        id: "test",
        title: "",
        remark: "",
        panels: &[Panel {
            caption: "",
            timeline: &timeline,
            facts: &[],
        }],
        scale: Scale::fitting([&timeline]),
        labels: &Labels::RUST,
    });
    let pixel = "<rect class=\"running\" height=\"14\" width=\"1\" x=\"400\"";
    let rows = picture.matches(pixel).count();
    assert_eq!(rows, 2, "the future's and the thread's: {picture}");
}

#[test]
fn a_record_of_nothing_is_drawn_as_nothing() {
    let empty = Timeline::by_step(&Recorder::new());
    assert_eq!(rows(&empty).lines().count(), 4);
}

#[test]
fn a_name_cannot_break_out_of_the_picture() {
    let recorder = Recorder::new();
    recorder
        .watch("<script>&", async {})
        .now_or_never()
        .unwrap();
    let picture = svg::draw(&Picture {
        id: "test",
        title: "</title>",
        remark: "",
        panels: &[Panel {
            caption: "a < b",
            timeline: &Timeline::by_step(&recorder),
            facts: &["c & d".to_owned()],
        }],
        scale: Scale::fitting([]),
        labels: &Labels::RUST,
    });
    assert!(!picture.contains("<script") && picture.contains("&lt;script&gt;&amp;"));
    for part in ["&lt;/title&gt;", "a &lt; b", "c &amp; d"] {
        assert!(picture.contains(part), "{picture}");
    }
}

/// WCAG 2.2 asks for a contrast of 4.5 between small text and its background.
#[test]
fn every_colour_stands_out_in_light_and_in_dark() {
    let style = include_str!("../src/svg/style.css");
    let (light, dark) = style.split_once("@media").unwrap();
    for (part, rules) in [("light", light), ("dark", dark)] {
        let (_, paper) = rules.split_once(".paper { fill: #").unwrap();
        let paper = luminance(&paper[..6]).unwrap();
        let rules = rules.lines().filter(|rule| !rule.contains(".grid"));
        let colours = rules.flat_map(|rule| rule.split('#').skip(1));
        let inks = colours.filter_map(|rest| luminance(&rest[..6]).ok());
        let inks: Vec<_> = inks.filter(|ink| *ink != paper).collect();
        assert!(inks.len() > 8, "{part}: {inks:?}");
        for ink in inks {
            let contrast = (ink.max(paper) + 0.05) / (ink.min(paper) + 0.05);
            assert!(contrast >= 4.5, "{part}: a colour has {contrast:.1}");
        }
    }
}

/// How bright a colour is, from 0 to 1, as WCAG calculates it.
fn luminance(colour: &str) -> Result<f64, ParseIntError> {
    let value = u32::from_str_radix(colour, 16)?;
    let part = |shift: u32| {
        let value = f64::from(value >> shift & 0xff) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    Ok(0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0))
}
