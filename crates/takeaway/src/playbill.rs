//! Puts the plays on the page.

use recorder::{Labels, Scale, text};

use crate::{Act, Play};

/// The signs in the words of the restaurant, and in Rust's.
pub(crate) const WORDS: Labels = Labels {
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

const INTRODUCTION: &str = "\
Takeaway: one till, one kitchen, and customers who are futures.
A row is an order: who, how long the kitchen takes, and what happened when.

";

/// The axis that all plays share, so that they can be compared.
pub(crate) fn scale(plays: &[Play]) -> Scale {
    let acts = plays.iter().flat_map(|play| &play.acts);
    Scale::fitting(acts.map(|act| &act.timeline))
}

/// All that the program prints: the legend, then the plays.
pub(crate) fn print(plays: &[Play]) -> String {
    let acts = plays.iter().flat_map(|play| &play.acts);
    let timelines: Vec<_> = acts.map(|act| &act.timeline).collect();
    let mut page = INTRODUCTION.to_owned() + &text::legend(&timelines, &WORDS);
    for play in plays {
        page += &format!("\n\n{}\n", play.title);
        for act in &play.acts {
            page += &print_act(act, scale(plays));
        }
        page += &format!("\n   See: {}\n", play.see);
    }
    page
}

fn print_act(act: &Act, scale: Scale) -> String {
    let drawing = text::draw(&act.timeline, scale, &WORDS);
    let mut page = format!("\n   {}\n\n{drawing}", act.caption);
    let measured = act.measured.iter().map(|line| format!("Measured: {line}"));
    let lines: Vec<_> = act.facts.iter().cloned().chain(measured).collect();
    if !lines.is_empty() {
        page += "\n";
    }
    for line in lines {
        page += &format!("   {line}\n");
    }
    page
}
