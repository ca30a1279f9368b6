//! The reports as text.

use recorder::{Scale, text};

use crate::labels::LABELS;
use crate::report::{Panel, SceneReport, shared_scale};

const INTRODUCTION: &str = "\
Takeaway: one till, one kitchen, and customers who are futures.
A row is an order: who, how long the kitchen takes, and what happened when.

";

/// Renders all that the program prints: the legend, then the reports.
pub(crate) fn render(reports: &[SceneReport]) -> String {
    let panels = reports.iter().flat_map(|report| &report.panels);
    let timelines: Vec<_> = panels.map(|panel| &panel.timeline).collect();
    let mut page = INTRODUCTION.to_owned() + &text::legend(&timelines, &LABELS);
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
    let measured = panel
        .measured
        .iter()
        .map(|line| format!("Measured: {line}"));
    let lines: Vec<_> = panel.facts.iter().cloned().chain(measured).collect();
    if !lines.is_empty() {
        page += "\n";
    }
    for line in lines {
        page += &format!("   {line}\n");
    }
    page
}
