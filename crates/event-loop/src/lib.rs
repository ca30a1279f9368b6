//! An event loop by hand.
