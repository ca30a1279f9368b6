//! The memory of a guest of the chat room who is there and says nothing.

mod room;

use std::iter::once;

use comfy_table::Table;
use futures::future::LocalBoxFuture;

use self::room::{Room, allow_many_connections};
use crate::experiments::Experiment;
use crate::figures::Figures;
use crate::numbers::whole;
use crate::options::Options;

/// The chat room, and its Python twin.
pub struct Guests;

const RUST: &str = "Rust";
const PYTHON: &str = "Python";

/// How many guests come. Each that joins makes a line for each that is there already, so
/// 10,000 of them would have fifty million lines to read.
const COUNTS: [usize; 3] = [10, 100, 1000];

impl Experiment for Guests {
    fn name(&self) -> &'static str {
        "guests"
    }

    fn measure<'a>(&'a self, options: &'a Options) -> LocalBoxFuture<'a, anyhow::Result<Figures>> {
        Box::pin(let_guests_join(options))
    }

    /// Makes a row for each number of guests.
    fn table(&self, figures: &Figures) -> Table {
        let mut table = Table::new();
        table.set_header([
            "guests",
            "the room in Rust, KiB each",
            "the room in Python, KiB each",
        ]);
        for (count, _) in figures.over_counts(&format!("memory_kib_each.{RUST}")) {
            let memory = [RUST, PYTHON]
                .map(|language| figures.measured(&format!("memory_kib_each.{language}@{count}")));
            table.add_row(once(whole(count as f64)).chain(memory));
        }
        table
    }
}

/// Lets guests into the rooms, each several times into a fresh one.
async fn let_guests_join(options: &Options) -> anyhow::Result<Figures> {
    let most = allow_many_connections()?;
    let rounds = options.pick(3, 1);
    let mut figures = Figures::default();
    for language in [RUST, PYTHON] {
        for &count in &COUNTS[..options.pick(3, 1)] {
            if count > most {
                eprintln!("- guests: the system allows no {count} connections");
                break;
            }
            eprintln!("- guests: {count} guests of the room in {language}");
            let mut runs = Vec::new();
            for _ in 0..rounds {
                let mut room = match language {
                    RUST => Room::rust().await?,
                    _ => Room::python().await?,
                };
                runs.push(room.memory_of_guests(count).await? / count as f64 / 1024.0);
            }
            figures.add(format!("memory_kib_each.{language}@{count}"), runs);
        }
    }
    Ok(figures)
}
