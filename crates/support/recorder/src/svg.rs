//! Timelines as an SVG picture, for eyes and for screen readers.

mod describe;
mod page;
mod shapes;

use ::svg::Document;
use ::svg::node::element::{Definitions, Rectangle, Style, Title};

use self::page::Page;
use crate::{Labels, Scale, Timeline};

/// Everything in a picture.
pub struct Picture<'a> {
    /// Begins every id in the file, so that two pictures fit in one page.
    pub id: &'a str,
    /// The heading.
    pub title: &'a str,
    /// The text under the drawings, in 90 characters at most.
    pub remark: &'a str,
    /// The drawings, from top to bottom.
    pub panels: &'a [Panel<'a>],
    /// The axis that all panels share.
    pub scale: Scale,
    /// What the signs mean.
    pub labels: &'a Labels,
}

/// One drawing of a picture.
pub struct Panel<'a> {
    /// The text above the drawing, in 80 characters at most.
    pub caption: &'a str,
    /// What is drawn.
    pub timeline: &'a Timeline,
    /// The text below the drawing: lines of 90 characters at most.
    pub facts: &'a [String],
}

const PICTURE_WIDTH: u64 = 750;
/// Where text begins, on the left.
const TEXT_X: u64 = 24;
/// Where the axis begins.
const AXIS_X: u64 = 150;
/// How far apart two ticks are.
const TICK_DISTANCE: u64 = 100;
/// How far apart two lines of text, or two rows, are.
const LINE_HEIGHT: u64 = 26;

/// Draws `picture`: no script, no outside resource, and the same input gives
/// the same bytes. It follows the reader's choice of light or dark.
pub fn draw(picture: &Picture) -> String {
    let mut page = Page::default();
    page.skip(38);
    page.text("title", TEXT_X, picture.title);
    for panel in picture.panels {
        page.skip(34);
        page.text("name", TEXT_X, panel.caption);
        page.timeline(panel.timeline, picture);
        for fact in panel.facts {
            page.skip(LINE_HEIGHT);
            page.text("fact", TEXT_X, fact);
        }
    }
    page.skip(34);
    page.text("remark", TEXT_X, picture.remark);
    page.legend(picture);
    page.skip(20);

    let title_id = format!("{}-title", picture.id);
    let description_id = format!("{}-desc", picture.id);
    let hatch_id = format!("{}-hatch", picture.id);
    let style = include_str!("svg/style.css").replace("HATCH", &hatch_id);
    let paper = Rectangle::new()
        .set("class", "paper")
        .set("width", PICTURE_WIDTH)
        .set("height", page.y)
        .set("rx", 8);
    let document = Document::new()
        .set("viewBox", (0, 0, PICTURE_WIDTH, page.y))
        .set("width", PICTURE_WIDTH)
        .set("height", page.y)
        .set("role", "img")
        .set("aria-labelledby", format!("{title_id} {description_id}"))
        .add(Title::new(picture.title).set("id", title_id))
        .add(describe::picture(picture).set("id", description_id))
        .add(Style::new(style))
        .add(Definitions::new().add(shapes::hatch(&hatch_id)))
        .add(paper)
        .add(page.group);
    format!("{document}\n")
}
