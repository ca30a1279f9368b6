//! The programs of this stage, run as a reader runs them.
//!
//! What an example must print stands beside it, in a file that ends in `.stdout`.

use this_workspace::{example, recorded_examples, run};

#[test]
fn every_example_prints_what_stands_beside_it() {
    for (name, expected) in recorded_examples("chat") {
        let printed = run(&mut example("chat", &name));
        assert_eq!(printed, expected, "{name}");
    }
}
