//! How the event loop's queue hands a task over, in every order of events.
//!
//! There's nothing here but `tests/hand_over.rs`.
