//! The faults that MongoDB can have.

/// A fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// `kill -9`, away for a while, started again.
    Kill,
    /// SIGSTOP, SIGCONT.
    Hang,
    /// A stop in good order, started again.
    Restart,
}
