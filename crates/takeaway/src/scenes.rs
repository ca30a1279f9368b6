//! The list of the scenes.

use std::io;

use clap::ValueEnum;

use crate::{Orders, SceneReport};

mod coins;
mod one_after_another;
mod tickets;
mod walking_out;

/// A scene. Adding one takes a file in `scenes`, a variant here, and the arm of
/// [`Scene::run`] that the compiler then asks for.
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

impl Scene {
    /// Runs this scene.
    ///
    /// # Errors
    ///
    /// Fails if the system has no resources for a runtime or a thread.
    pub fn run(self, orders: &Orders) -> io::Result<SceneReport> {
        match self {
            Self::OneAfterAnother => one_after_another::run(orders),
            Self::Tickets => tickets::run(orders),
            Self::Coins => coins::run(orders),
            Self::WalkingOut => walking_out::run(orders),
        }
    }
}
