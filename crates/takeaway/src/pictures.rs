//! The reports as pictures, one SVG file for each.

use std::fs;
use std::io;
use std::path::Path;

use recorder::svg::{self, Picture};

use crate::labels::LABELS;
use crate::report::{SceneReport, shared_scale};

/// Writes one SVG file for each report into `directory`, and makes the
/// directory if there is none.
pub(crate) fn save(reports: &[SceneReport], directory: &Path) -> io::Result<()> {
    fs::create_dir_all(directory)?;
    for report in reports {
        let file = directory.join(report.picture).with_extension("svg");
        fs::write(file, draw(report, reports))?;
    }
    Ok(())
}

/// Draws one report. What was measured stays out of the picture, because it
/// would differ in every run.
fn draw(report: &SceneReport, reports: &[SceneReport]) -> String {
    let panels = report.panels.iter().map(|panel| svg::Panel {
        caption: &panel.caption,
        timeline: &panel.timeline,
        facts: &panel.facts,
    });
    svg::draw(&Picture {
        id: report.picture,
        title: report.title,
        panels: &panels.collect::<Vec<_>>(),
        remark: &format!("See: {}", report.conclusion),
        scale: shared_scale(reports),
        labels: &LABELS,
    })
}
