//! A model of the hand-over between a waker and the event loop, in every order of events.
//!
//! There's nothing here but `tests/hand_over.rs`.
