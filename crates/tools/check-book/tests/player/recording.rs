//! The recording of a player, and what follows from it at each event.

use serde::Deserialize;

/// What the page has of a recording.
#[derive(Deserialize)]
pub struct Recording {
    pub unit: String,
    pub names: Vec<String>,
    /// The name and the text of each file.
    pub files: Vec<(String, String)>,
    pub events: Vec<Event>,
}

/// When, which future, what as a number, its waker's number or 0, and where: the index of a
/// file and the number of a line.
pub type Event = (u64, usize, u8, usize, Option<(usize, usize)>);

const POLLED: u8 = 1;
const WOKEN: u8 = 3;

impl Recording {
    /// Returns who's in each of the five places after so many events, in the order in which
    /// they came: the name, and the note below it.
    pub fn places(&self, count: usize) -> [Vec<(String, String)>; 5] {
        let mut places: [Vec<(usize, String, String)>; 5] = Default::default();
        for (future, name) in self.names.iter().enumerate() {
            if let Some((place, since, note)) = self.whereabouts(future, count) {
                places[place].push((since, name.clone(), note));
            }
        }
        places.map(|mut place| {
            place.sort();
            let entries = place.into_iter().map(|(_, name, note)| (name, note));
            entries.collect()
        })
    }

    /// Returns in which place a future is, since which event, and its note.
    fn whereabouts(&self, future: usize, count: usize) -> Option<(usize, usize, String)> {
        let own = (0..count).filter(|index| self.events[*index].1 == future);
        let (wakes, steps): (Vec<_>, Vec<_>) =
            own.partition(|index| self.events[*index].2 == WOKEN);
        let step = *steps.last()?;
        let polled = steps.iter().rfind(|index| self.events[**index].2 == POLLED);
        // What came before that poll is over.
        let wakes: Vec<_> = wakes
            .into_iter()
            .filter(|wake| Some(wake) > polled)
            .collect();
        let note = |index: usize| match self.events[index].3 {
            0 => "no waker".to_owned(),
            waker => format!("waker {waker}"),
        };
        let called = wakes.iter().rfind(|wake| **wake < step);
        Some(match (self.events[step].2, called, wakes.first()) {
            (0, ..) => (0, step, String::new()),
            (1, _, None) => (2, step, note(step)),
            (1, ..) => (2, step, note(step) + ", called"),
            (2, Some(called), _) => (1, step, note(*called)),
            (2, None, Some(wake)) => (1, *wake, note(*wake)),
            (2, None, None) => (3, step, note(step)),
            (4, ..) => (4, step, "●".to_owned()),
            _ => (4, step, "×".to_owned()),
        })
    }
}
