//! Each player of the book, step by step: what it shows, and what was recorded.

use std::fs;
use std::future::{pending, poll_fn, ready};
use std::sync::Mutex;
use std::task::{Poll, Waker};

use check_book::book::book;
use check_book::browser::Browser;
use futures::FutureExt;
use recorder::Recorder;
use recorder::page;
use serde::Deserialize;
use this_workspace::root;

use crate::recording::Recording;

/// What a player shows after an event.
#[derive(Deserialize)]
struct Shown {
    /// Its five places, each with the names and the notes of those who are there.
    places: [Vec<(String, String)>; 5],
    sentence: String,
    clock: String,
    slider: String,
    file: String,
    line: Option<String>,
    cursor: String,
}

/// Reads the recordings of the page, and steps through each by its button.
const STEP: &str = "return [...document.querySelectorAll('.player')].map((player) => {
    const text = (selector) => player.querySelector(selector)?.textContent;
    const read = () => ({
        places: [...player.querySelectorAll('ul')].map((list) => [...list.children].map((item) =>
            [...item.children].map((part) => part.textContent))),
        sentence: text('.sentence'),
        clock: text('.clock'),
        slider: player.querySelector('input').value,
        file: text('.file'),
        line: text('.here'),
        cursor: player.querySelector('.cursor').style.left,
    });
    const [events, recording] = JSON.parse(text('script'));
    const forward = player.querySelectorAll('button')[2];
    return [{ ...recording, events }, [read(), ...events.map(() => { forward.click(); return read(); })]];
})";

#[tokio::test(flavor = "multi_thread")]
async fn every_player_of_the_book_steps_to_its_end_and_shows_what_was_recorded() {
    let browser = Browser::start().await.unwrap();
    let mut players = 0;
    for page in &book().pages {
        browser.open(&book().address(page)).await.unwrap();
        players += check_players(&browser, page).await;
    }
    assert!(players >= 20, "there are only {players}");
}

#[tokio::test(flavor = "multi_thread")]
async fn rare_wakes_and_drops_are_shown_as_they_were_recorded() {
    let recorder = Recorder::new();
    let wakers = Mutex::new(Vec::<Waker>::new());
    let wake_all = || wakers.lock().unwrap().iter().for_each(Waker::wake_by_ref);
    // It's woken during its second poll, and ready at its third.
    let mut polls = 0;
    let asks = poll_fn(|cx| {
        wakers.lock().unwrap().push(cx.waker().clone());
        polls += 1;
        match polls {
            1 => return Poll::Pending,
            2 => wake_all(),
            _ => return Poll::Ready(()),
        }
        Poll::Pending
    });
    let mut asks = Box::pin(recorder.watch("asks", asks));
    let mut keeps_none = Box::pin(recorder.watch("keeps none", pending::<()>()));
    drop(recorder.watch("never comes in", ready(())));
    assert!((&mut keeps_none).now_or_never().is_none());
    assert!((&mut asks).now_or_never().is_none());
    // It's woken twice before it's polled, and once more when it's gone.
    wake_all();
    wake_all();
    assert!((&mut asks).now_or_never().is_none());
    assert!((&mut asks).now_or_never().is_some());
    drop(keeps_none);
    wake_all();

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rare.html");
    page::save(&[page::Recording::new("rare", &recorder)], &file).unwrap();
    let browser = Browser::start().await.unwrap();
    let address = format!("file://{}", file.display());
    browser.open(&address).await.unwrap();
    assert_eq!(check_players(&browser, "rare").await, 1);
}

/// Steps through each player of the page that's open, and returns how many there are.
async fn check_players(browser: &Browser, page: &str) -> usize {
    let found: Vec<(Recording, Vec<Shown>)> = browser.ask(STEP, vec![]).await.unwrap();
    for (recording, shown) in &found {
        assert_eq!(shown.len(), recording.events.len() + 1, "{page}");
        for (count, shown) in shown.iter().enumerate() {
            check(recording, count, shown, &format!("{page}, event {count}"));
        }
    }
    found.len()
}

fn check(recording: &Recording, count: usize, shown: &Shown, place: &str) {
    assert_eq!(shown.places, recording.places(count), "{place}");
    assert_eq!(shown.slider, count.to_string(), "{place}");
    let Some((at, future, _, _, line)) = count.checked_sub(1).map(|last| recording.events[last])
    else {
        return;
    };
    let clock = match recording.unit.as_str() {
        "ms" => format!("{at} ms"),
        _ => format!("step {at}"),
    };
    let name = &recording.names[future];
    let of = recording.events.len();
    assert_eq!(shown.clock, format!("{clock}, event {count} of {of}"));
    let beginning = format!("{clock}: {name} ");
    assert!(
        shown.sentence.starts_with(&beginning),
        "{place}: {}",
        shown.sentence
    );
    assert!(shown.cursor.ends_with("ch"), "{place}: {}", shown.cursor);
    let (file, number) = line.unwrap_or_else(|| panic!("{place} has no line"));
    let file = &recording.files[file].0;
    assert_eq!(shown.file, format!("{file}, line {number}"), "{place}");
    let source = fs::read_to_string(root().join(file)).unwrap();
    let line = source.lines().nth(number - 1).unwrap();
    assert_eq!(
        shown.line.as_deref().map(str::trim_end),
        Some(line),
        "{place}"
    );
}
