//! Lines that are written while the program runs.

use std::time::Duration;

use tokio::time::sleep;

use crate::log::{Log, TWO_LOOKS};

#[tokio::test]
async fn lines_come_out_within_half_a_second() {
    let mut log = Log::with("apple 0\n");
    let mut program = log.follow("apple");
    program.must_print("apple 0").await;
    log.must_pass_on(&mut program, "apple 1\n", &["apple 1"])
        .await;
    log.must_pass_on(&mut program, "pear\napple 2\n", &["apple 2"])
        .await;
    // After a while without anything new, too.
    sleep(TWO_LOOKS).await;
    log.must_pass_on(&mut program, "apple 3\n", &["apple 3"])
        .await;
}

#[tokio::test]
async fn a_file_may_be_empty_at_first() {
    let mut log = Log::with("");
    let mut program = log.follow("apple");
    program
        .must_print_nothing_for(TWO_LOOKS, "the file is empty")
        .await;
    log.must_pass_on(&mut program, "an apple\n", &["an apple"])
        .await;
}

#[tokio::test]
async fn several_lines_written_at_once_all_come_out() {
    let mut log = Log::with("apple 0\n");
    let mut program = log.follow("apple");
    program.must_print("apple 0").await;
    log.must_pass_on(
        &mut program,
        "apple 1\npear\napple 2\r\n\napple 3\n",
        &["apple 1", "apple 2", "apple 3"],
    )
    .await;
}

#[tokio::test]
async fn ten_thousand_lines_written_at_once_all_come_out() {
    let mut log = Log::with("apple\n");
    let mut program = log.follow("apple");
    program.must_print("apple").await;
    let lines: Vec<_> = (0..10_000)
        .map(|n| format!("{n} {:100}apple", ""))
        .collect();
    log.append(lines.join("\n") + "\n");
    for line in &lines {
        program.must_print(line).await;
    }
}

#[tokio::test]
async fn a_last_line_without_its_newline_is_not_printed() {
    let log = Log::with("apple 1\napple 2");
    let mut program = log.follow("apple");
    program.must_print("apple 1").await;
    program
        .must_print_nothing_for(TWO_LOOKS, "the last line isn't finished yet")
        .await;
}

#[tokio::test]
async fn a_line_written_in_pieces_comes_out_whole() {
    let mut log = Log::with("apple 1\napp");
    let mut program = log.follow("apple");
    program.must_print("apple 1").await;
    for piece in ["le", " 2", "\r"] {
        log.append(piece);
        program
            .must_print_nothing_for(
                Duration::from_millis(600),
                "the newline of this line isn't written yet",
            )
            .await;
    }
    log.must_pass_on(&mut program, "\napple 3\n", &["apple 2", "apple 3"])
        .await;
}

#[tokio::test]
async fn a_character_written_in_pieces_comes_out_whole() {
    let mut log = Log::with("apple\n");
    let mut program = log.follow("apple");
    program.must_print("apple").await;
    let line = "apple 🍎".as_bytes();
    let (first, second) = line.split_at(line.len() - 2);
    log.append(first);
    program
        .must_print_nothing_for(
            Duration::from_millis(600),
            "the newline of this line isn't written yet",
        )
        .await;
    log.append(second);
    log.must_pass_on(&mut program, "\n", &["apple 🍎"]).await;
}
