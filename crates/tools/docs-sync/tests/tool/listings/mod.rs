//! Listings against sources, in a repository made for each test.

mod impls;
mod names;
mod page;
mod python;
mod refusals;
mod repository;
mod rust;
mod source;
mod toml;
