//! Bytes that become lines, with a limit.
//!
//! [`lines`] is a file of its own that you can take home. Read along in
//! `docs/07-reading-and-writing.md`.

pub mod lines;
