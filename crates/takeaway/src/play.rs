//! What becomes of a scene when it is played.

use std::io;
use std::time::Duration;

use clap::ValueEnum;
use recorder::Timeline;

use crate::{Order, plays};

/// Who comes tonight.
#[derive(Clone, Debug)]
pub struct Evening {
    /// One order for each customer: at least one.
    pub orders: Vec<Order>,
    /// How long somebody counts coins in the third scene.
    pub coins: Duration,
}

/// A scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Scene {
    /// Each customer is awaited to the end before the next.
    #[value(alias = "1")]
    OneAfterAnother,
    /// All customers are joined.
    #[value(alias = "2")]
    Tickets,
    /// A customer blocks the till's thread, then a helper thread.
    #[value(alias = "3")]
    Coins,
    /// A customer is dropped half-way.
    #[value(alias = "4")]
    WalkingOut,
}

/// A scene that was played.
#[derive(Clone, Debug)]
pub struct Play {
    /// The name of its picture, without the ending.
    pub stem: &'static str,
    /// Its number and its name.
    pub title: &'static str,
    /// What happened, once or twice: one timeline each.
    pub acts: Vec<Act>,
    /// What to see in it, in one line.
    pub see: String,
}

/// A timeline, and what to know about it.
#[derive(Clone, Debug)]
pub struct Act {
    /// What the customers do.
    pub caption: String,
    /// What was recorded.
    pub timeline: Timeline,
    /// What the timeline does not show. The same in every run.
    pub facts: Vec<String>,
    /// What was measured in real time. Different in every run.
    pub measured: Option<String>,
}

impl Scene {
    /// Plays this scene.
    ///
    /// # Errors
    ///
    /// Fails if the system has no resources for a runtime or a thread.
    pub fn play(self, evening: &Evening) -> io::Result<Play> {
        match self {
            Self::OneAfterAnother => plays::one_after_another(evening),
            Self::Tickets => plays::tickets(evening),
            Self::Coins => plays::coins(evening),
            Self::WalkingOut => plays::walking_out(evening),
        }
    }
}
