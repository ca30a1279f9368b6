//! The book in a real browser, as the tests of this crate open it.
//!
//! - [`book`]: the pages of the book, which is built once for all tests.
//! - [`browser`]: headless Chromium, driven by chromedriver.

pub mod book;
pub mod browser;
