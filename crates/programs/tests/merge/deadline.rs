//! The deadline, at which the program ends.

use std::time::Duration;

use crate::common::{END_LIMIT, Ended, texts};
use crate::files::{Files, must_end_with};

/// The program has ended at its deadline.
fn must_end_at(ended: &Ended, deadline: Duration) {
    let took = ended.at - ended.started;
    assert!(
        took >= deadline && took <= deadline + END_LIMIT,
        "the deadline is {deadline:?} after the start, and the program should end neither before \
         it nor more than {END_LIMIT:?} after it, but it took {took:?}; standard error says {:?}",
        texts(&ended.reported)
    );
}

#[tokio::test]
async fn at_the_deadline_what_is_left_comes_out_in_order() {
    let files = Files::with("1 a\n8 b\n9 c\n", "2 d\n");
    let mut program = files.merge(1_000);
    program.must_print("1 a").await;
    program.must_print("2 d").await;
    program
        .must_print_nothing_for(
            Duration::from_millis(300),
            "the second file may still have a line before 8",
        )
        .await;
    let ended = program.end().await;
    must_end_at(&ended, Duration::from_secs(1));
    must_end_with(&ended, 0, &["1 a", "2 d", "8 b", "9 c"]);
}

#[tokio::test]
async fn lines_written_before_the_deadline_count_and_an_unfinished_one_does_not() {
    let mut files = Files::with("1 a\n", "");
    let mut program = files.merge(1_500);
    files.must_pass_on(&mut program, 2, "1 b\n", &["1 a"]).await;
    files.append(2, "4 c\n5 d");
    files.append(1, "2 e\n3 f\n6 g\n7");
    let ended = program.end().await;
    must_end_at(&ended, Duration::from_millis(1_500));
    must_end_with(&ended, 0, &["1 a", "1 b", "2 e", "3 f", "4 c", "6 g"]);
}

#[tokio::test]
async fn two_silent_files_end_at_the_deadline() {
    for millis in [0, 400] {
        let files = Files::with("", "");
        let ended = files.merge(millis).end().await;
        must_end_at(&ended, Duration::from_millis(millis));
        must_end_with(&ended, 0, &[]);
    }
}
