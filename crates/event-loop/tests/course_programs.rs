//! The course's own programs, which don't know who polls them.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;

/// Returns the items of a program from its first `async fn` on that isn't `main`.
fn coroutines(program: &str) -> String {
    let source = fs::read_to_string(this_workspace::root().join("crates").join(program)).unwrap();
    let items = source.split("\n\n");
    items
        .filter(|item| item.starts_with("async fn"))
        .collect::<Vec<_>>()
        .join("\n\n")
}

#[test]
fn the_coroutine_of_hello_is_hellos_own() {
    let hello = coroutines("hello/src/main.rs");
    assert!(hello.starts_with("async fn hello_world()"), "{hello}");
    assert_eq!(coroutines("event-loop/examples/hello.rs"), hello);
}

#[test]
fn the_coroutines_of_chaining_are_chainings_own() {
    let chaining = coroutines("chaining/src/main.rs");
    assert_eq!(chaining.matches("async fn").count(), 3, "{chaining}");
    assert_eq!(coroutines("event-loop/examples/chaining.rs"), chaining);
}
