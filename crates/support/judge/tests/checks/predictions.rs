//! Predicted lines.

use judge::log;

use super::complaint;

async fn bake() {
    log("the oven is hot");
    log("the bread is ready");
}

#[test]
fn a_prediction_that_comes_true_passes() {
    _ = judge::predict(&["the oven is hot", "the bread is ready"], bake);
    _ = judge::predict(&["the oven is hot ", " the bread is ready"], bake);
}

#[test]
fn a_prediction_that_fails_stands_next_to_what_happened_until_then() {
    let prediction = ["the bread is ready", "the oven is hot"];
    let table = "\
something else happened than you predicted:

     predicted            happened
   ≠ the bread is ready   the oven is hot
     the oven is hot
";
    let said = complaint(|| _ = judge::predict(&prediction, bake));
    assert_eq!(said, table);
}

#[test]
fn a_prediction_with_too_few_lines_is_told_the_first_one_that_it_lacks() {
    let table = "\
something else happened than you predicted:

     predicted   happened
   ≠             the oven is hot
";
    let said = complaint(|| _ = judge::predict(&[], bake));
    assert_eq!(said, table);
}

#[test]
fn nothing_is_run_while_a_line_is_not_predicted() {
    let bakes = || async { panic!("it was run") };
    let said = complaint(|| _ = judge::predict(&["the oven is hot", "?"], bakes));
    assert!(
        said.starts_with("predict first: replace every \"?\""),
        "{said}"
    );
}
