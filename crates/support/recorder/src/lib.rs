//! Sees what happens to a future, and draws it.
//!
//! [`Recorder::watch`] wraps a future. From then on each poll, what it
//! answered, each wake-up and an early drop are on record. A [`Timeline`]
//! puts them in rows, and [`text`] and [`svg`] draw it.
//!
//! Start reading at `recorded.rs`: a future that wraps a future.

mod event;
mod note;
mod pen;
mod recorded;
mod recorded_waker;
mod recorder;
mod scale;
pub mod svg;
pub mod text;
mod timeline;
mod words;

pub use event::{Event, Kind};
pub use recorded::Recorded;
pub use recorder::Recorder;
pub use scale::Scale;
pub use timeline::{Mark, Row, Span, Timeline, Unit};
pub use words::{Sign, Words};
