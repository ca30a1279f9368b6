//! The examples of the pages about the parts of programs, run as a reader runs them.
//!
//! What an example must print stands beside it, in a file that ends in `.stdout`.

#[test]
fn every_example_prints_what_stands_beside_it() {
    this_workspace::check_examples("programs");
}
