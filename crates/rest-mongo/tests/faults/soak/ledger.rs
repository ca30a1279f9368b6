//! The values that an id may have, by the answers so far.
//!
//! Only one caller writes to an id, a new number each time, and waits for each answer. So
//! there are few possibilities:
//!
//! - A PUT answered with 200 or 201 has happened.
//! - A PUT answered with 503 or 504 is in doubt. It may have happened, may happen later,
//!   or never. A MongoDB that hangs may find it in a connection after a resume, and carry
//!   it out after the writes that followed.
//! - So a GET finds the number that is known to be there, or one in doubt, which is then
//!   the known one.
//!
//! These are the rules of linearizability, for one writer that waits.

use std::collections::BTreeSet;

use anyhow::ensure;

/// What is known of one id.
#[derive(Default)]
pub struct Ledger {
    /// The id, as it stands in the path.
    pub id: String,
    known: Option<u64>,
    in_doubt: BTreeSet<u64>,
    last: u64,
}

impl Ledger {
    /// Creates the ledger of an id that nobody has written to.
    pub fn new(id: String) -> Self {
        Self {
            id,
            ..Self::default()
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
    /// It was created, although something had been there.
    pub fn acknowledge(&mut self, number: u64, created: bool) -> anyhow::Result<()> {
        self.in_doubt.remove(&number);
        if let Some(before) = self.known.replace(number) {
            let id = &self.id;
            ensure!(
                !created,
                "{number} has created {id}, but {before} had been there"
            );
        }
        Ok(())
    }

    /// Returns whether something may be there.
    pub fn may_exist(&self) -> bool {
        self.known.is_some() || !self.in_doubt.is_empty()
    }

    /// Notes that this number was found, or `None` where nothing was.
    ///
    /// # Errors
    /// The id cannot have this value.
    pub fn read(&mut self, found: Option<u64>) -> anyhow::Result<()> {
        if found != self.known {
            let Self {
                id,
                known,
                in_doubt,
                ..
            } = &mut *self;
            ensure!(
                found.is_some_and(|number| in_doubt.remove(&number)),
                "{id} has {found:?}, but {known:?} had been there, and in doubt were {in_doubt:?}"
            );
            *known = found;
        }
        Ok(())
    }
}

#[test]
fn a_write_in_doubt_may_happen_after_a_later_one_but_only_once() {
    let mut ledger = Ledger::new("17".to_owned());
    let (first, second) = (ledger.begin_write(), ledger.begin_write());
    ledger.acknowledge(second, true).unwrap();
    ledger.read(Some(first)).unwrap();

    let third = ledger.begin_write();
    ledger.acknowledge(third, false).unwrap();
    ledger.read(Some(first)).unwrap_err();
}

#[test]
fn a_write_in_doubt_may_never_happen() {
    let mut ledger = Ledger::new("17".to_owned());
    ledger.begin_write();
    ledger.read(None).unwrap();
}

#[test]
fn what_was_acknowledged_is_not_created_again() {
    let mut ledger = Ledger::new("17".to_owned());
    let (first, second) = (ledger.begin_write(), ledger.begin_write());
    ledger.acknowledge(first, true).unwrap();
    ledger.acknowledge(second, true).unwrap_err();
}
