//! The four scenes. Each file is a lesson of its own.

pub(crate) mod coins;
pub(crate) mod one_after_another;
pub(crate) mod tickets;
pub(crate) mod walking_out;
