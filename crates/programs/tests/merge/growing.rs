//! Lines that are written while the program runs, and which of them are certain.

use std::time::Duration;

use crate::files::{Files, TWO_LOOKS};

#[tokio::test]
async fn a_line_comes_out_once_the_other_file_has_a_later_one() {
    let mut files = Files::with("", "");
    let mut program = files.merge_on();
    files.append(1, "5 a\n");
    program
        .must_print_nothing_for(TWO_LOOKS, "the second file has no line yet")
        .await;
    files.must_pass_on(&mut program, 2, "7 b\n", &["5 a"]).await;
    files.must_pass_on(&mut program, 1, "9 c\n", &["7 b"]).await;
    files
        .must_pass_on(&mut program, 2, "8 d\n8 e\n12 f\n", &["8 d", "8 e", "9 c"])
        .await;
}

#[tokio::test]
async fn a_line_of_the_first_file_comes_out_once_the_second_has_an_equal_one() {
    let mut files = Files::with("5 a\n5 b\n", "");
    let mut program = files.merge_on();
    files
        .must_pass_on(&mut program, 2, "3 c\n4 d\n", &["3 c", "4 d"])
        .await;
    program
        .must_print_nothing_for(TWO_LOOKS, "a line before 5 may still come")
        .await;
    files
        .must_pass_on(&mut program, 2, "5 e\n", &["5 a", "5 b"])
        .await;
}

#[tokio::test]
async fn a_line_of_the_second_file_waits_for_equal_ones_of_the_first() {
    let mut files = Files::with("5 a\n", "5 b\n");
    let mut program = files.merge_on();
    program.must_print("5 a").await;
    program
        .must_print_nothing_for(TWO_LOOKS, "the first file may still have a line at 5")
        .await;
    files
        .must_pass_on(&mut program, 1, "5 c\n6 d\n", &["5 c", "5 b"])
        .await;
}

#[tokio::test]
async fn a_line_without_its_newline_decides_nothing() {
    let mut files = Files::with("5 a\n", "7");
    let mut program = files.merge_on();
    for piece in ["5", " b", "\r"] {
        files.append(2, piece);
        program
            .must_print_nothing_for(
                Duration::from_millis(600),
                "the newline of this line isn't written yet",
            )
            .await;
    }
    files.must_pass_on(&mut program, 2, "\n", &["5 a"]).await;
    files
        .must_pass_on(&mut program, 1, "80 c\n", &["75 b"])
        .await;
}

#[tokio::test]
async fn a_bad_line_decides_nothing() {
    let mut files = Files::with("5 a\n", b"x 9\n9\n\n9 \xff\n");
    let mut program = files.merge_on();
    program
        .must_print_nothing_for(TWO_LOOKS, "the second file has bad lines only")
        .await;
    files.must_pass_on(&mut program, 2, "5 b\n", &["5 a"]).await;
}
