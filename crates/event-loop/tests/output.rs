//! The programs of this stage, run as a reader runs them.
//!
//! What an example must print stands beside it, in a file that ends in `.stdout`.

use this_workspace::check_examples;

#[test]
fn every_example_prints_what_stands_beside_it() {
    check_examples("event-loop");
}
