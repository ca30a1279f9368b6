//! The sources of the program that's recorded, and where in them each future is.

use std::collections::HashMap;
use std::{env, fs};

use crate::{Event, Kind};

/// The files that a recording speaks of, and what it has said of each future.
#[derive(Default)]
pub(crate) struct Sources {
    files: Vec<&'static str>,
    /// Where each future was made, and where it was last: a file's index, and a line's.
    places: HashMap<usize, (Place, Place)>,
}

/// The index of a file, and the number of a line in it.
pub(crate) type Place = [usize; 2];

impl Sources {
    /// Returns where the future of the event is: where it waits, as far as that's known, or
    /// else where it was made. The events have to come in their order.
    pub(crate) fn place_of(&mut self, event: &Event) -> Option<Place> {
        if let Some(place) = event.place {
            let place = [self.index_of(place.file()), place.line() as usize];
            let (_, last) = self.places.entry(event.future).or_insert((place, place));
            *last = place;
        } else if event.kind == Kind::Pending
            && let Some((made, last)) = self.places.get_mut(&event.future)
        {
            *last = *made;
        }
        self.places.get(&event.future).map(|(_, last)| *last)
    }

    /// Returns the name and the text of each file. The text is empty if it isn't found.
    pub(crate) fn files(&self) -> Vec<(String, String)> {
        let files = self.files.iter();
        files
            .map(|file| (file.replace('\\', "/"), read(file)))
            .collect()
    }

    fn index_of(&mut self, file: &'static str) -> usize {
        let known = self.files.iter().position(|it| *it == file);
        known.unwrap_or_else(|| {
            self.files.push(file);
            self.files.len() - 1
        })
    }
}

/// Reads a file. The compiler names it as seen from the workspace, in which the program may
/// run in any folder.
fn read(file: &str) -> String {
    let folder = env::current_dir().unwrap_or_default();
    let mut paths = folder.ancestors().map(|folder| folder.join(file));
    let text = paths.find_map(|path| fs::read_to_string(path).ok());
    text.unwrap_or_default()
}
