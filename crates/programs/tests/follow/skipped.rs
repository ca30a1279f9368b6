//! Lines that are too long or not UTF-8.

use std::time::Duration;

use crate::common::Program;
use crate::log::Log;

/// A line of so many bytes that matches in its first bytes and in its last ones.
fn line_of(bytes: usize) -> String {
    format!("apple{:width$}apple", "", width = bytes - 10)
}

/// Follows a file whose first line has come out already.
async fn followed() -> (Log, Program) {
    let log = Log::with("apple\n");
    let mut program = log.follow("apple");
    program.must_print("apple").await;
    (log, program)
}

#[tokio::test]
async fn a_line_may_have_1024_bytes_before_its_end() {
    let (mut log, mut program) = followed().await;
    let line = line_of(1_024);
    log.must_pass_on(&mut program, format!("{line}\n"), &[&line])
        .await;
    log.must_pass_on(&mut program, format!("{line}\r\n"), &[&line])
        .await;
}

#[tokio::test]
async fn a_line_of_1025_bytes_is_skipped_and_the_next_one_followed() {
    let (mut log, mut program) = followed().await;
    let line = line_of(1_025);
    log.must_be_skipped(&mut program, format!("{line}\n"), 2)
        .await;
    log.must_be_skipped(&mut program, format!("{line}\r\n"), 3)
        .await;
    log.must_pass_on(&mut program, "an apple\n", &["an apple"])
        .await;
}

#[tokio::test]
async fn bytes_count_and_not_characters() {
    let (mut log, mut program) = followed().await;
    let line = "apple".to_owned() + &"é".repeat(510);
    assert_eq!(line.len(), 1_025);
    log.must_be_skipped(&mut program, line + "\n", 2).await;
    log.must_pass_on(&mut program, "an apple\n", &["an apple"])
        .await;
}

#[tokio::test]
async fn no_part_of_a_very_long_line_is_printed() {
    let (mut log, mut program) = followed().await;
    let line = "an apple, ".repeat(300_000);
    log.must_be_skipped(&mut program, line + "\n", 2).await;
    log.must_pass_on(&mut program, "an apple\n", &["an apple"])
        .await;
}

#[tokio::test]
async fn a_long_line_that_is_written_in_pieces_is_skipped_as_a_whole() {
    let (mut log, mut program) = followed().await;
    for _ in 0..3 {
        log.append(line_of(2_000));
        program
            .must_print_nothing_for(Duration::from_millis(600), "the line is too long")
            .await;
    }
    log.append(" apple\n");
    program.must_report("skipped 2: ").await;
    log.must_pass_on(&mut program, "an apple\n", &["an apple"])
        .await;
    log.must_be_skipped(&mut program, b"\xff\n", 4).await;
}

#[tokio::test]
async fn a_line_that_is_not_utf_8_is_skipped_and_the_next_one_followed() {
    let (mut log, mut program) = followed().await;
    log.must_be_skipped(&mut program, b"apple \xff\n", 2).await;
    log.must_be_skipped(&mut program, b"\xc3\n", 3).await;
    log.must_pass_on(&mut program, "an apple\n", &["an apple"])
        .await;
}

#[tokio::test]
async fn lines_that_the_file_already_has_are_skipped_too() {
    let mut content = b"apple \xff\n".to_vec();
    content.extend_from_slice(line_of(5_000).as_bytes());
    content.extend_from_slice(b"\nan apple\n");
    let log = Log::with(content);
    let mut program = log.follow("apple");
    program.must_print("an apple").await;
    program.must_report("skipped 1: ").await;
    program.must_report("skipped 2: ").await;
}

#[tokio::test]
async fn a_line_that_does_not_match_is_reported_too() {
    let (mut log, mut program) = followed().await;
    log.must_be_skipped(&mut program, b"pear \xff\n", 2).await;
    log.must_be_skipped(&mut program, "pear".repeat(300) + "\n", 3)
        .await;
    log.must_pass_on(&mut program, "an apple\n", &["an apple"])
        .await;
}
