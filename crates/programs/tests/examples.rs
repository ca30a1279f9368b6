//! The examples of the pages about the parts of programs, run as a reader runs them.
//!
//! What an example must print stands beside it, in a file that ends in `.stdout`.

use this_workspace::{check_examples, example};

#[test]
fn every_example_prints_what_stands_beside_it() {
    check_examples("programs");
}

#[test]
fn a_call_with_a_word_too_few_ends_with_code_2_and_prints_nothing() {
    let output = example("programs", "arguments")
        .arg("Ada")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert_eq!(output.stdout, b"", "{output:?}");
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("usage:"),
        "{output:?}"
    );
}
