//! The tickets scene on an event loop of one's own.

fn main() {}
