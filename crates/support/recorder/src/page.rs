//! A page in which a recording is played, event by event: one HTML file, with all that it
//! needs in it.

use std::path::Path;
use std::{env, fs, io};

use serde_json::{Value, json};

use crate::sources::Sources;
use crate::{Event, Labels, Recorder, Scale, Timeline, Unit, text};

/// A page with more events would take a browser too long to open.
const MAX_EVENTS: usize = 200_000;

/// A timeline with more rows would fill the screen.
const MAX_ROWS: usize = 40;

/// A row with a longer name would be too long itself.
const MAX_NAME_LENGTH: usize = 14;

/// A recording as a page plays it.
#[derive(Clone, Copy)]
pub struct Recording<'a> {
    /// What the page calls it.
    pub title: &'a str,
    /// What was recorded.
    pub recorder: &'a Recorder,
    /// What the signs of its timeline mean.
    pub labels: &'a Labels,
}

impl<'a> Recording<'a> {
    /// Makes a recording of what `recorder` has seen so far, in Rust's own terms.
    pub fn new(title: &'a str, recorder: &'a Recorder) -> Self {
        let labels = &Labels::RUST;
        Self {
            title,
            recorder,
            labels,
        }
    }
}

impl Recorder {
    /// Prints the timeline of what was recorded so far, and saves a page of that title if
    /// the program was called with `--html` and a file behind it.
    ///
    /// # Errors
    /// There's no file's name behind `--html`, or the file can't be written.
    pub fn show(&self, title: &str) -> io::Result<()> {
        print!("{}", Timeline::of(self));
        save_if_asked(&[Recording::new(title, self)])
    }
}

/// Saves the page if the program was called with `--html` and a file behind it.
///
/// # Errors
/// There's no file's name behind `--html`, or the file can't be written.
pub fn save_if_asked(recordings: &[Recording]) -> io::Result<()> {
    let mut arguments = env::args_os().skip_while(|argument| argument != "--html");
    match (arguments.next(), arguments.next()) {
        (None, _) => Ok(()),
        (Some(_), Some(file)) => save(recordings, file),
        (Some(_), None) => Err(io::Error::other("--html needs the name of a file")),
    }
}

/// Saves the page. The sources of the program are shown in it if they are in the
/// current folder, or in one above it, as they are for `cargo run`.
///
/// # Errors
/// The file can't be written.
pub fn save(recordings: &[Recording], file: impl AsRef<Path>) -> io::Result<()> {
    let file = file.as_ref();
    fs::write(file, render(recordings)).map_err(|error| {
        let reason = format!("can't write {}: {error}", file.display());
        io::Error::new(error.kind(), reason)
    })
}

/// Renders the page.
pub fn render(recordings: &[Recording]) -> String {
    let title = recordings.first().map_or("", |recording| recording.title);
    let players: String = recordings.iter().map(render_player).collect();
    let (style, script) = (
        include_str!("page/player.css"),
        include_str!("page/player.js"),
    );
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<body class=\"recording\">\n{players}\
         <style>\n{style}</style>\n<script>\n{script}</script>\n",
        escape(title)
    )
}

/// Renders one recording: its timeline as text, which is all that is seen without a
/// script, and below it what the script plays.
fn render_player(recording: &Recording) -> String {
    let timeline = drawable(Timeline::of(recording.recorder));
    let drawing = text::draw(&timeline, Scale::fitting([&timeline]), recording.labels);
    // In a script element, only a `<` could end it, or begin something else.
    let json = data(recording, &timeline, &drawing)
        .to_string()
        .replace('<', "\\u003c");
    format!(
        "<pre><code>{}</code></pre>\n<figure class=\"player\" hidden>\
         <script type=\"application/json\">{json}</script></figure>\n",
        escape(&drawing),
    )
}

/// Collects what the script plays. Nothing in it is calculated from what should have
/// happened.
fn data(recording: &Recording, timeline: &Timeline, drawing: &str) -> Value {
    let events = recording.recorder.events();
    let names = recording.recorder.names();
    let mut sources = Sources::default();
    let event = |(index, event): (usize, &Event)| {
        let at = timeline.unit.position(index, event);
        let waker = event.waker.unwrap_or(0);
        json!([
            at,
            event.future,
            event.kind as u8,
            waker,
            sources.place_of(event)
        ])
    };
    let kept: Vec<_> = events
        .iter()
        .take(MAX_EVENTS)
        .enumerate()
        .map(event)
        .collect();
    json!({
        "title": recording.title,
        "drawing": drawing,
        "legend": text::legend(&[timeline], recording.labels),
        "column": text::first_column(timeline, recording.labels),
        "perColumn": Scale::fitting([timeline]).per_tick as f64 / text::CELLS_PER_TICK as f64,
        "unit": if timeline.unit == Unit::Milliseconds { "ms" } else { "steps" },
        "names": names.iter().map(|name| shorten(name, 40)).collect::<Vec<_>>(),
        "files": sources.files(),
        "leftOut": events.len() - kept.len() + recording.recorder.left_out(),
        "events": kept,
    })
}

/// Leaves out what would make a drawing too large.
fn drawable(mut timeline: Timeline) -> Timeline {
    timeline.rows.truncate(MAX_ROWS);
    for row in &mut timeline.rows {
        row.name = shorten(&row.name, MAX_NAME_LENGTH);
    }
    timeline
}

/// Shortens a name, and replaces the characters that would break its line.
fn shorten(name: &str, max_length: usize) -> String {
    let mut short: String = name.chars().take(max_length + 1).collect();
    if short.chars().count() > max_length {
        short = short.chars().take(max_length - 1).chain(['…']).collect();
    }
    short.replace(char::is_control, "\u{fffd}")
}

/// Writes text so that HTML shows it as it is.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
