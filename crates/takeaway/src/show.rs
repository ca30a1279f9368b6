//! The report of a scene, as text and as a picture.

use std::fs;
use std::io;
use std::path::Path;

use recorder::page::{self, Recording};
use recorder::svg::{self, Picture};
use recorder::{Labels, Recorder, Scale, Timeline, text};

/// What a scene shows, ready to be printed and drawn.
#[derive(Clone)]
pub struct SceneReport {
    /// The name of its picture, without the ending.
    pub picture: &'static str,
    /// Its number and its name.
    pub title: &'static str,
    /// One panel for each time that the customers were served.
    pub panels: Vec<Panel>,
    /// What to see in it, in one line.
    pub conclusion: String,
}

/// A timeline, and what to know about it.
#[derive(Clone)]
pub struct Panel {
    /// What the customers do.
    pub caption: String,
    /// What was recorded.
    pub recorder: Recorder,
    /// The timeline of that.
    pub timeline: Timeline,
    /// What the timeline does not show. The same in every run.
    pub facts: Vec<String>,
    /// What was measured in real time. Different in every run.
    pub measured: Option<String>,
}

const INTRODUCTION: &str = "\
Takeaway: one till, one kitchen, and customers who are futures.
A row is an order: who, how long the kitchen takes, and what happened when.

";

/// The meaning of each sign, in the restaurant and in Rust.
const LABELS: Labels = Labels {
    heading: "order",
    thread: "till",
    new: "in line: not polled yet",
    pending: "steps aside: Poll::Pending",
    waiting: "waits: not polled",
    woken: "called: woken, not polled again yet",
    ready: "served: Poll::Ready",
    dropped: "walks out: dropped",
    running: "keeps the till: a long poll",
    instant: "a poll, over at once",
    idle: "idle: no poll",
};

/// Renders all that the program prints: the legend, then the reports.
pub(crate) fn render(reports: &[SceneReport]) -> String {
    let mut page = INTRODUCTION.to_owned() + &text::legend(&timelines(reports), &LABELS);
    for report in reports {
        page += &format!("\n\n{}\n", report.title);
        for panel in &report.panels {
            page += &render_panel(panel, shared_scale(reports));
        }
        page += &format!("\n   See: {}\n", report.conclusion);
    }
    page
}

fn render_panel(panel: &Panel, scale: Scale) -> String {
    let drawing = text::draw(&panel.timeline, scale, &LABELS);
    let mut page = format!("\n   {}\n\n{drawing}", panel.caption);
    if !panel.facts.is_empty() || panel.measured.is_some() {
        page += "\n";
    }
    for fact in &panel.facts {
        page += &format!("   {fact}\n");
    }
    if let Some(measured) = &panel.measured {
        page += &format!("   Measured: {measured}\n");
    }
    page
}

/// Writes one SVG file for each report into `directory`, and makes the
/// directory if there is none.
pub(crate) fn save_pictures(reports: &[SceneReport], directory: &Path) -> io::Result<()> {
    fs::create_dir_all(directory)?;
    for report in reports {
        let file = directory.join(report.picture).with_extension("svg");
        fs::write(file, draw(report, shared_scale(reports)))?;
    }
    Ok(())
}

/// Writes a page in which each panel of the reports plays.
pub(crate) fn save_page(reports: &[SceneReport], file: &Path) -> io::Result<()> {
    let panels = reports.iter().flat_map(|report| &report.panels);
    let recordings: Vec<_> = panels
        .map(|panel| Recording {
            title: &panel.caption,
            recorder: &panel.recorder,
            labels: &LABELS,
        })
        .collect();
    page::save(&recordings, file)
}

/// Draws one report. What was measured stays out of the picture, because it
/// would differ in every run.
fn draw(report: &SceneReport, scale: Scale) -> String {
    let panels: Vec<_> = report
        .panels
        .iter()
        .map(|panel| svg::Panel {
            caption: &panel.caption,
            timeline: &panel.timeline,
            facts: &panel.facts,
        })
        .collect();
    svg::draw(&Picture {
        id: report.picture,
        title: report.title,
        panels: &panels,
        remark: &format!("See: {}", report.conclusion),
        scale,
        labels: &LABELS,
    })
}

/// Returns the scale on which all reports fit, so that they can be compared.
fn shared_scale(reports: &[SceneReport]) -> Scale {
    Scale::fitting(timelines(reports))
}

fn timelines(reports: &[SceneReport]) -> Vec<&Timeline> {
    reports
        .iter()
        .flat_map(|report| &report.panels)
        .map(|panel| &panel.timeline)
        .collect()
}
