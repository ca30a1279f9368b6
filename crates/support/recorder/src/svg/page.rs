//! The page of a picture, filled from top to bottom.

use std::mem;

use ::svg::Node;
use ::svg::node::element::{Group, Line, Text};

use super::{AXIS_X, LINE_HEIGHT, PICTURE_WIDTH, Picture, TEXT_X, TICK_DISTANCE, shapes};
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

    pub fn text(&mut self, class: &str, x: u64, text: &str) {
        self.add(
            Text::new(text)
                .set("class", class)
                .set("x", x)
                .set("y", self.y),
        );
    }

    pub fn timeline(&mut self, timeline: &Timeline, picture: &Picture) {
        self.axis(timeline, picture);
        for row in &timeline.rows {
            self.skip(LINE_HEIGHT);
            self.text("name", TEXT_X, &row.name);
            self.add(shapes::future(row, picture.scale, self.y - 5));
            if let (Unit::Milliseconds, Some(mark)) = (timeline.unit, row.marks.last()) {
                let x = shapes::x(mark.at, picture.scale) + 12;
                self.text("end", x, &format!("{} ms", mark.at));
            }
        }
        self.skip(LINE_HEIGHT);
        self.text("name", TEXT_X, picture.labels.thread);
        self.add(shapes::thread(timeline, picture.scale, self.y - 5));
        self.skip(10);
    }

    pub fn legend(&mut self, picture: &Picture) {
        let occurs = |sign: &Sign| {
            picture
                .panels
                .iter()
                .any(|panel| panel.timeline.shows(*sign))
        };
        let signs: Vec<_> = Sign::ALL.into_iter().filter(occurs).collect();
        self.skip(16);
        self.line((TEXT_X, self.y), (PICTURE_WIDTH - TEXT_X, self.y));
        for pair in signs.chunks(2) {
            self.skip(LINE_HEIGHT);
            for (sign, x) in pair.iter().zip([TEXT_X, TEXT_X + 356]) {
                self.add(shapes::sign(*sign, x, x + 28, self.y - 5));
                self.text("legend", x + 42, picture.labels.label(*sign));
            }
        }
    }

    fn axis(&mut self, timeline: &Timeline, picture: &Picture) {
        self.skip(LINE_HEIGHT);
        self.text("tick", TEXT_X, picture.labels.heading);
        let top = self.y + 6;
        let bottom = top + LINE_HEIGHT * (timeline.rows.len() as u64 + 1) + 2;
        let numbers = picture.scale.numbers(timeline.unit);
        for (x, number) in (AXIS_X..).step_by(TICK_DISTANCE as usize).zip(numbers) {
            self.text("tick number", x, &number);
            self.line((x, top), (x, bottom));
        }
    }

    fn line(&mut self, from: (u64, u64), to: (u64, u64)) {
        self.add(
            Line::new()
                .set("class", "grid")
                .set("x1", from.0)
                .set("y1", from.1)
                .set("x2", to.0)
                .set("y2", to.1),
        );
    }

    fn add(&mut self, node: impl Into<Box<dyn Node>>) {
        self.group = mem::take(&mut self.group).add(node);
    }
}
