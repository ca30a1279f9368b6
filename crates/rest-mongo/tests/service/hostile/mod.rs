//! Hostile clients: raw bytes, over a socket, to the real program.
//!
//! Whatever it is, the answer is a 4xx in time, nothing is stored, and the next
//! good request works. What only looks hostile is data, and comes back.

mod answer;
mod bodies;
mod data;
mod extended_json;
mod framing;
mod heads;
mod not_http;
mod paths;
mod properties;
mod queries;
mod target;
