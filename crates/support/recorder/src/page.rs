//! A page in which a recording is played, event by event: one HTML file, with all that it
//! needs in it.

use std::path::Path;
use std::{env, fs, io};

use serde_json::{Value, json};

use crate::sources::Sources;
use crate::{Labels, Recorder, Scale, Timeline, Unit, text};

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
    /// The scale of its timeline. If there's none, it's the finest that fits.
    pub scale: Option<Scale>,
    /// What the signs of its timeline mean.
    pub labels: &'a Labels,
}

impl<'a> Recording<'a> {
    /// Makes a recording of what `recorder` has seen so far, in Rust's own terms.
    pub fn new(title: &'a str, recorder: &'a Recorder) -> Self {
        Self {
            title,
            recorder,
            scale: None,
            labels: &Labels::RUST,
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
         <title>{title}</title>\n<style>\n{style}</style>\n<body class=\"recording\">\n{players}\n\
         <script>\n{script}</script>\n</html>\n",
        title = escape(title)
    )
}

/// Renders one recording: its timeline as text, which is all that is seen without a
/// script, and below it what the script plays.
fn render_player(recording: &Recording) -> String {
    let data = data(recording);
    let drawing = data["drawing"].as_str().unwrap_or_default();
    format!(
        "<pre><code>{drawing}</code></pre>\n{player}",
        drawing = escape(drawing),
        player = player(&data)
    )
}

/// Renders what the script plays, and nothing that is seen without it.
fn player(data: &Value) -> String {
    // In a script element, only a `<` could end it, or begin something else.
    let json = data.to_string().replace('<', "\\u003c");
    format!(
        "<figure class=\"player\" hidden><script type=\"application/json\">{json}</script></figure>\n"
    )
}

/// Collects what the script plays. It calculates nothing that hasn't happened: it only puts
/// each event where the one before of the same future has left it.
fn data(recording: &Recording) -> Value {
    let events = recording.recorder.events();
    let left_out = events.len().saturating_sub(MAX_EVENTS) + recording.recorder.left_out();
    let mut timeline = Timeline::of(recording.recorder);
    let names: Vec<_> = timeline
        .rows
        .iter()
        .map(|row| shorten(&row.name, 40))
        .collect();
    let more_rows = timeline.rows.len().saturating_sub(MAX_ROWS);
    timeline.rows.truncate(MAX_ROWS);
    for row in &mut timeline.rows {
        row.name = shorten(&row.name, MAX_NAME_LENGTH);
    }
    let scale = recording
        .scale
        .unwrap_or_else(|| Scale::fitting([&timeline]));
    let mut sources = Sources::default();
    let events: Vec<_> = events
        .iter()
        .take(MAX_EVENTS)
        .enumerate()
        .map(|(index, event)| {
            let at = match timeline.unit {
                Unit::Milliseconds => event.at.as_millis(),
                Unit::Steps => index as u128,
            };
            let place = sources.place_of(event);
            json!([
                at as u64,
                event.future,
                event.kind as usize,
                event.waker.unwrap_or(0),
                place
            ])
        })
        .collect();
    json!({
        "title": recording.title,
        "drawing": text::draw(&timeline, scale, recording.labels),
        "moreRows": more_rows,
        "column": text::first_column(&timeline, recording.labels),
        "perColumn": scale.per_tick as f64 / text::CELLS_PER_TICK as f64,
        "unit": match timeline.unit {
            Unit::Milliseconds => "ms",
            Unit::Steps => "steps",
        },
        "names": names,
        "files": sources.files(),
        "events": events,
        "leftOut": left_out,
    })
}

/// Shortens a name, and replaces what would disturb the text around it.
fn shorten(name: &str, max_length: usize) -> String {
    let disturbs = |char: char| {
        char.is_control()
            || matches!(char, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let mut chars = name.chars().map(|char| match disturbs(char) {
        true => char::REPLACEMENT_CHARACTER,
        false => char,
    });
    let mut short: String = chars.by_ref().take(max_length).collect();
    if chars.next().is_some() {
        short.pop();
        short.push('…');
    }
    short
}

/// Writes text so that HTML shows it as it is.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
