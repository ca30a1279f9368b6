//! Puts the plays into pictures, one file for each.

use std::fs;
use std::io;
use std::path::Path;

use recorder::svg::{self, Panel, Picture};

use crate::Play;
use crate::playbill::{WORDS, scale};

/// Writes one SVG file for each play into `directory`, and makes the
/// directory if there is none.
pub(crate) fn save(plays: &[Play], directory: &Path) -> io::Result<()> {
    fs::create_dir_all(directory)?;
    for play in plays {
        let id = play.stem;
        let file = directory.join(id).with_extension("svg");
        fs::write(file, draw(play, plays))?;
    }
    Ok(())
}

/// What was measured stays out of a picture: it would differ in every run.
fn draw(play: &Play, plays: &[Play]) -> String {
    let panels = play.acts.iter().map(|act| Panel {
        caption: &act.caption,
        timeline: &act.timeline,
        facts: &act.facts,
    });
    svg::draw(&Picture {
        id: play.stem,
        title: play.title,
        panels: &panels.collect::<Vec<_>>(),
        remark: &format!("See: {}", play.see),
        scale: scale(plays),
        labels: &WORDS,
    })
}
