//! Matching lines, and how they're printed.

use crate::log::Log;

#[tokio::test]
async fn lines_that_the_file_already_has_count() {
    let log = Log::with("an apple\na pear\nanother apple\n");
    let mut program = log.follow("apple");
    program.must_print("an apple").await;
    program.must_print("another apple").await;
}

#[tokio::test]
async fn the_pattern_is_plain_text() {
    for (pattern, content, wanted) in [
        ("a.c", "abc\na.c\n", "a.c"),
        ("[x]*", "x\n[x]*y\n", "[x]*y"),
        ("a|b", "a\nb\na|b\n", "a|b"),
        ("^a", "a\n^a\n", "^a"),
        ("\\d", "1\n\\d\n", "\\d"),
        (
            "two words",
            "two\nwords\nthe two words here\n",
            "the two words here",
        ),
        ("-v", "v\nan -v here\n", "an -v here"),
        ("--help", "help\na --help here\n", "a --help here"),
        ("$HOME", "/root\n$HOME\n", "$HOME"),
        ("'\"", "'\n\"\n'\"\n", "'\""),
        ("Größe", "Große\ndie Größe 3\n", "die Größe 3"),
    ] {
        let log = Log::with(content);
        log.follow(pattern).must_print(wanted).await;
    }
}

#[tokio::test]
async fn large_and_small_letters_differ() {
    let log = Log::with("Apple\nAPPLE\napple\n");
    log.follow("apple").must_print("apple").await;
}

#[tokio::test]
async fn a_line_that_ends_as_on_windows_is_printed_without_its_end() {
    let log = Log::with("apple 1\r\napple 2\napple 3\r\n");
    let mut program = log.follow("apple");
    program.must_print("apple 1").await;
    program.must_print("apple 2").await;
    program.must_print("apple 3").await;
}

#[tokio::test]
async fn everything_else_of_a_line_is_printed_unchanged() {
    let log = Log::with("  an\tapple  \nGrüße 🍎 apple\napple\r\r\n");
    let mut program = log.follow("apple");
    program.must_print("  an\tapple  ").await;
    program.must_print("Grüße 🍎 apple").await;
    program.must_print("apple\r").await;
}

#[tokio::test]
async fn empty_lines_count_as_lines_and_do_not_stop_it() {
    let mut log = Log::with("\n\r\n\napple\n");
    let mut program = log.follow("apple");
    program.must_print("apple").await;
    // It's the fifth line that is not UTF-8.
    log.must_be_skipped(&mut program, b"\xff\n", 5).await;
}

#[tokio::test]
async fn ten_thousand_lines_that_are_there_already_come_out_in_their_order() {
    // That's more than the pipes to and from a child hold.
    let lines: Vec<_> = (0..10_000)
        .map(|n| format!("{n} {:100}apple", ""))
        .collect();
    let log = Log::with(lines.join("\n") + "\n");
    let mut program = log.follow("apple");
    for line in &lines {
        program.must_print(line).await;
    }
}

#[tokio::test]
async fn one_line_in_ten_thousand_is_found() {
    let content = "a pear\n".repeat(9_999) + "an apple\n" + &"a plum\n".repeat(9_999);
    let log = Log::with(content);
    log.follow("apple").must_print("an apple").await;
}
