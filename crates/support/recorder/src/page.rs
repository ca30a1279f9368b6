//! A page in which a recording is played, event by event: one HTML file, with all that it
//! needs in it.

use std::path::Path;
use std::{env, fs, io};

use serde_json::json;

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
    fs::write(file, render(recordings))
        .map_err(|error| io::Error::other(format!("can't write {}: {error}", file.display())))
}

/// Renders the page.
pub fn render(recordings: &[Recording]) -> String {
    format!(
        include_str!("page/page.html"),
        title = escape(recordings.first().map_or("", |recording| recording.title)),
        players = recordings.iter().map(render_player).collect::<String>(),
        style = include_str!("page/player.css"),
        script = include_str!("page/player.js"),
    )
}

/// Renders one recording: its timeline as text, which is all that is seen without a
/// script, and below it what the script plays.
fn render_player(recording: &Recording) -> String {
    let Recording {
        title,
        recorder,
        labels,
    } = *recording;
    let mut timeline = Timeline::of(recorder);
    let unit = timeline.unit;
    timeline.rows.truncate(MAX_ROWS);
    for row in &mut timeline.rows {
        row.name = shorten(&row.name, MAX_NAME_LENGTH);
    }
    let scale = Scale::fitting([&timeline]);
    let drawing = text::draw(&timeline, scale, labels);
    let mut sources = Sources::default();
    let entry = |(index, event): (usize, &Event)| {
        let (kind, waker) = (event.kind as u8, event.waker.unwrap_or(0));
        let place = sources.place_of(event);
        (
            unit.position(index, event),
            event.future,
            kind,
            waker,
            place,
        )
    };
    let all = recorder.events();
    let events: Vec<_> = all.iter().take(MAX_EVENTS).enumerate().map(entry).collect();
    let names = recorder.names();
    let rest = json!({
        "title": title,
        "drawing": drawing,
        "legend": text::legend(&[&timeline], labels),
        "column": text::first_column(&timeline, labels),
        "perColumn": scale.per_tick as f64 / text::CELLS_PER_TICK as f64,
        "unit": if unit == Unit::Milliseconds { "ms" } else { "steps" },
        "names": names.iter().map(|name| shorten(name, 40)).collect::<Vec<_>>(),
        "files": sources.files(),
        "leftOut": all.len() - events.len() + recorder.left_out(),
    });
    // As a part of `rest`, many events would take longer to write.
    let events = serde_json::to_string(&events).unwrap_or_default();
    // In a script element, only a `<` could end it, or begin something else.
    let rest = rest.to_string().replace('<', "\\u003c");
    format!(
        "<pre><code>{}</code></pre>\n<figure class=\"player\" hidden>\
         <script type=\"application/json\">[{events},{rest}]</script></figure>\n",
        escape(&drawing),
    )
}

/// Shortens a name, and replaces the characters that would break or turn its line.
fn shorten(name: &str, max_length: usize) -> String {
    let mut short: String = name.chars().take(max_length + 1).collect();
    if short.chars().count() > max_length {
        short = short.chars().take(max_length - 1).chain(['…']).collect();
    }
    let disturbs = |char: char| match char {
        '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        _ => char.is_control(),
    };
    short.replace(disturbs, "\u{fffd}")
}

/// Writes text so that HTML shows it as it is.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
