//! An event loop by hand.

pub mod kitchen;
pub mod lunch;
