//! Listings against sources, in a repository made for each test.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod impls;
mod just;
mod names;
mod page;
mod python;
mod refusals;
mod repository;
mod rust;
mod source;
mod toml;
