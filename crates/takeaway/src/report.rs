//! The report of a scene.

use recorder::{Scale, Timeline};

/// What a scene shows, ready to be printed and drawn.
#[derive(Clone, Debug)]
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
#[derive(Clone, Debug)]
pub struct Panel {
    /// What the customers do.
    pub caption: String,
    /// What was recorded.
    pub timeline: Timeline,
    /// What the timeline does not show. The same in every run.
    pub facts: Vec<String>,
    /// What was measured in real time. Different in every run.
    pub measured: Option<String>,
}

/// Returns the scale on which all reports fit, so that they can be compared.
pub(crate) fn shared_scale(reports: &[SceneReport]) -> Scale {
    let panels = reports.iter().flat_map(|report| &report.panels);
    Scale::fitting(panels.map(|panel| &panel.timeline))
}
