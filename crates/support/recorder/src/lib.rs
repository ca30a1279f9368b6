//! A recorder of what happens to futures, and the drawings made from it.
//!
//! [`Recorder::watch`] wraps a future. From then on, each poll and its result,
//! each wake-up and an early drop are recorded. A [`Timeline`] puts them in
//! rows, [`text`] draws it, and so does `svg`, if the feature of that name is on.
//!
//! Start reading at `recorded.rs`: a future that wraps a future.

mod event;
mod labels;
pub mod page;
mod place;
mod recorded;
mod recorder;
mod row_builder;
mod scale;
mod sign;
mod sources;
#[cfg(feature = "svg")]
pub mod svg;
pub mod text;
mod timeline;

pub use event::{Event, Kind};
pub use labels::Labels;
pub use place::{Located, locate};
pub use recorded::Recorded;
pub use recorder::Recorder;
pub use scale::Scale;
pub use sign::Sign;
pub use timeline::{Mark, Row, Span, Timeline, Unit};
