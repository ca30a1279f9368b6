//! The values that an id may have, by the answers so far.
//!
//! Only one caller writes to an id, a new number each time, and waits for each
//! answer. So there are few possibilities:
//!
//! - A PUT answered with 200 or 201 has happened.
//! - A PUT answered with 503 or 504, or not at all, is in doubt. It may have
//!   happened, may happen later, or never. A MongoDB that hangs may find it in a
//!   connection after a resume, and carry it out after the writes that followed.
//! - So a GET finds the number that is known to be there, or one in doubt, which
//!   is then the known one.
//!
//! These are the rules of linearizability, for one writer that waits.

use std::collections::BTreeSet;

/// What is known of one id.
#[derive(Debug)]
pub struct Ledger {
    /// The id, as it stands in the path.
    pub id: String,
    known: Option<u64>,
    in_doubt: BTreeSet<u64>,
    last: u64,
    /// How many writes in doubt have happened after a later one.
    pub belated: usize,
}

/// An answer that cannot be.
#[derive(Debug, PartialEq, Eq)]
pub enum Impossible {
    /// A write that had happened is gone.
    Lost(String),
    /// No order of the writes would lead to this.
    Wrong(String),
}

impl Ledger {
    /// Creates the ledger of an id that nobody has written to.
    pub fn new(id: String) -> Self {
        let (known, in_doubt) = (None, BTreeSet::new());
        Self {
            id,
            known,
            in_doubt,
            last: 0,
            belated: 0,
        }
    }

    /// Returns the number to write next. Until it is acknowledged it is in doubt.
    pub fn begin_write(&mut self) -> u64 {
        self.last += 1;
        self.in_doubt.insert(self.last);
        self.last
    }

    /// Notes that a write was answered with 201 if it was `created`, with 200 otherwise.
    ///
    /// # Errors
    /// 201 although something had been there; 200 although nothing can have been.
    pub fn acknowledge(&mut self, number: u64, created: bool) -> Result<(), Impossible> {
        self.in_doubt.remove(&number);
        let before = self.known.replace(number);
        match before {
            Some(before) if created => Err(Impossible::Lost(format!(
                "the PUT of {number} to {} found nothing, but {before} had been there",
                self.id
            ))),
            _ => Ok(()),
        }
    }

    /// Returns whether something may be there.
    pub fn may_exist(&self) -> bool {
        self.known.is_some() || !self.in_doubt.is_empty()
    }

    /// Notes that a GET found this number, or `None` where it found nothing.
    ///
    /// # Errors
    /// The id cannot have this value.
    pub fn read(&mut self, found: Option<u64>) -> Result<(), Impossible> {
        if found == self.known {
            return Ok(());
        }
        match found {
            Some(number) if self.in_doubt.remove(&number) => {
                self.belated += usize::from(self.known > found);
                self.known = found;
                Ok(())
            }
            Some(number) if !(1..=self.last).contains(&number) => {
                let text = format!("{} has {number}, which was not written", self.id);
                Err(Impossible::Wrong(text))
            }
            _ => {
                // A loss is reported once, however often it is seen.
                let before = std::mem::replace(&mut self.known, found);
                let [found, before] = [found, before]
                    .map(|it| it.map_or("nothing".to_owned(), |number| number.to_string()));
                let text = format!("{} has {found}, but {before} had been there", self.id);
                Err(Impossible::Lost(text))
            }
        }
    }
}
