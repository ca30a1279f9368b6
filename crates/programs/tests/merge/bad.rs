//! Bad lines, which are reported and skipped.

use crate::files::{Files, merged, must_end_with, must_have_reported};

#[tokio::test]
async fn bad_lines_are_reported_by_file_and_line_and_skipped() {
    let ended = merged(
        b"1 a\nx b\n\n5\n -5 c\n6 d\n6.5 e\n",
        b"2 f\n3 \xff\n18446744073709551616 g\n\t4 h\n7 i\n",
    )
    .await;
    must_end_with(&ended, 0, &["1 a", "2 f", "6 d", "7 i"]);
    must_have_reported(
        &ended,
        &[
            (1, 2),
            (1, 3),
            (1, 4),
            (1, 5),
            (1, 7),
            (2, 2),
            (2, 3),
            (2, 4),
        ],
    );
}

#[tokio::test]
async fn a_time_below_that_of_a_good_line_before_is_bad() {
    let ended = merged("5 a\n9\n4 b\n5 c\n4 d\n6 e\n", "1 f\n1 g\n").await;
    must_end_with(&ended, 0, &["1 f", "1 g", "5 a", "5 c", "6 e"]);
    must_have_reported(&ended, &[(1, 2), (1, 3), (1, 5)]);
}

#[tokio::test]
async fn a_bad_line_is_reported_before_a_later_line_of_its_file_is_printed() {
    let mut files = Files::with("1 a\nx\n", "");
    let mut program = files.merge_on();
    files.must_pass_on(&mut program, 2, "3 b\n", &["1 a"]).await;
    files.must_pass_on(&mut program, 1, "2 c\n", &["2 c"]).await;
    program.must_report("bad 1 2: ").await;
}
