//! The page of a picture, filled from top to bottom.

use std::mem;

use ::svg::Node;
use ::svg::node::element::{Group, Line, Text};

use super::{LEFT, LINE, ORIGIN, Picture, ROOM, WIDTH, shapes};
use crate::{Sign, Timeline, Unit};

/// What is drawn so far, and how far down that reaches.
#[derive(Default)]
pub(super) struct Page {
    pub group: Group,
    pub y: u64,
}

impl Page {
    pub fn skip(&mut self, height: u64) {
        self.y += height;
    }

    fn add(&mut self, node: impl Into<Box<dyn Node>>) {
        self.group = mem::take(&mut self.group).add(node);
    }

    pub fn text(&mut self, class: &str, x: u64, text: &str) {
        let text = Text::new(text).set("class", class);
        self.add(text.set("x", x).set("y", self.y));
    }

    fn line(&mut self, x1: u64, y1: u64, x2: u64, y2: u64) {
        let line = Line::new().set("class", "grid").set("x1", x1).set("y1", y1);
        self.add(line.set("x2", x2).set("y2", y2));
    }

    pub fn drawing(&mut self, timeline: &Timeline, picture: &Picture) {
        self.axis(timeline, picture);
        for row in &timeline.rows {
            self.skip(LINE);
            self.text("name", LEFT, &row.name);
            self.add(shapes::row(row, picture.scale, self.y - 5));
            if let (Unit::Milliseconds, Some(mark)) = (timeline.unit, row.marks.last()) {
                let x = shapes::x(mark.at, picture.scale) + 12;
                self.text("end", x, &format!("{} ms", mark.at));
            }
        }
        self.skip(LINE);
        self.text("name", LEFT, picture.words.thread);
        self.add(shapes::thread(timeline, picture.scale, self.y - 5));
        self.skip(10);
    }

    fn axis(&mut self, timeline: &Timeline, picture: &Picture) {
        self.skip(LINE);
        self.text("tick", LEFT, picture.words.heading);
        let (top, height) = (self.y + 6, LINE * (timeline.rows.len() as u64 + 1) + 2);
        let numbers = picture.scale.numbers(timeline.unit);
        for (x, number) in (ORIGIN..).step_by(ROOM as usize).zip(numbers) {
            self.text("tick number", x, &number);
            self.line(x, top, x, top + height);
        }
    }

    pub fn legend(&mut self, picture: &Picture) {
        let occurs = |sign: &Sign| {
            picture
                .panels
                .iter()
                .any(|panel| sign.occurs_in(panel.timeline))
        };
        let signs: Vec<_> = Sign::ALL.into_iter().filter(occurs).collect();
        self.skip(16);
        self.line(LEFT, self.y, WIDTH - LEFT, self.y);
        for pair in signs.chunks(2) {
            self.skip(LINE);
            for (sign, x) in pair.iter().zip([LEFT, LEFT + 356]) {
                self.add(shapes::sign(*sign, x, x + 28, self.y - 5));
                self.text("legend", x + 42, picture.words.of(*sign));
            }
        }
    }
}
