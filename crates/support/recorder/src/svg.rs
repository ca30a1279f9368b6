//! Timelines as an SVG picture, for eyes and for screen readers.

mod describe;
mod page;
mod shapes;

use ::svg::Document;
use ::svg::node::element::{Definitions, Rectangle, Style, Title};

use self::page::Page;
use crate::{Scale, Timeline, Words};

/// Everything in a picture.
pub struct Picture<'a> {
    /// Begins every id in the file, so that two pictures fit in one page.
    pub id: &'a str,
    /// The heading.
    pub title: &'a str,
    /// What is said under the drawings, in 90 characters at most.
    pub remark: &'a str,
    /// The drawings, from top to bottom.
    pub panels: &'a [Panel<'a>],
    /// The axis that all panels share.
    pub scale: Scale,
    /// What the signs mean.
    pub words: &'a Words,
}

/// One drawing of a picture.
pub struct Panel<'a> {
    /// What is said above the drawing, in 80 characters at most.
    pub caption: &'a str,
    /// What is drawn.
    pub timeline: &'a Timeline,
    /// What is said below the drawing: lines of 90 characters at most.
    pub facts: &'a [String],
}

const WIDTH: u64 = 750;
/// Where names begin.
const LEFT: u64 = 24;
/// Where the axis begins.
const ORIGIN: u64 = 150;
/// How far apart two ticks are.
const ROOM: u64 = 100;
/// How far apart two lines of text, or two rows, are.
const LINE: u64 = 26;

/// Draws `picture`: no script, no outside resource, and the same input gives
/// the same bytes. It follows the reader's choice of light or dark.
pub fn draw(picture: &Picture) -> String {
    let mut page = Page::default();
    page.skip(38);
    page.text("title", LEFT, picture.title);
    for panel in picture.panels {
        page.skip(34);
        page.text("name", LEFT, panel.caption);
        page.drawing(panel.timeline, picture);
        for fact in panel.facts {
            page.skip(LINE);
            page.text("fact", LEFT, fact);
        }
    }
    page.skip(34);
    page.text("remark", LEFT, picture.remark);
    page.legend(picture);
    page.skip(20);

    let (title, description) = (
        picture.id.to_owned() + "-title",
        picture.id.to_owned() + "-desc",
    );
    let style = include_str!("svg/style.css").replace("HATCH", &hatch(picture));
    let paper = Rectangle::new()
        .set("class", "paper")
        .set("width", WIDTH)
        .set("height", page.y)
        .set("rx", 8);
    let document = Document::new()
        .set("viewBox", (0, 0, WIDTH, page.y))
        .set("width", WIDTH)
        .set("height", page.y)
        .set("role", "img")
        .set("aria-labelledby", format!("{title} {description}"))
        .add(Title::new(picture.title).set("id", title))
        .add(describe::all(picture).set("id", description))
        .add(Style::new(style))
        .add(Definitions::new().add(shapes::hatch(&hatch(picture))))
        .add(paper)
        .add(page.group);
    format!("{document}\n")
}

fn hatch(picture: &Picture) -> String {
    format!("{}-hatch", picture.id)
}
