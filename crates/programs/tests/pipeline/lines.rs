//! Lines: where they end, their fields, and which of them are bad.

use std::time::Duration;

use crate::run::{Ending, run};

#[tokio::test]
async fn an_empty_file_has_no_lines() {
    let run = run(&[], "").await;
    run.must_end_as(Ending::Done)
        .must_print(&[])
        .must_report(&[]);
}

#[tokio::test]
async fn lines_are_numbered_from_1() {
    let run = run(&["--ordered"], "30\n20\n10\n").await;
    run.must_end_as(Ending::Done)
        .must_print(&[(1, 30), (2, 20), (3, 10)]);
}

#[tokio::test]
async fn the_last_line_may_lack_its_end() {
    let run = run(&["--ordered"], "1\n2").await;
    run.must_print(&[(1, 1), (2, 2)]).must_report(&[]);
}

#[tokio::test]
async fn lines_may_end_as_on_windows() {
    let run = run(&["--ordered"], "1\r\n2\n3 0\r\n4\r\n").await;
    run.must_report(&[])
        .must_print(&[(1, 1), (2, 2), (3, 3), (4, 4)]);
}

#[tokio::test]
async fn only_one_carriage_return_belongs_to_the_end_of_a_line() {
    let run = run(&["--ordered"], "1\r\r\n2\r3\n4\n").await;
    run.must_report(&[1, 2]).must_print(&[(3, 4)]);
}

#[tokio::test]
async fn bad_lines_count_in_the_numbers() {
    let run = run(&["--ordered"], "1\n\nx\n\r\n5\n").await;
    run.must_print(&[(1, 1), (5, 5)]).must_report(&[2, 3, 4]);
}

#[tokio::test]
async fn spaces_at_either_end_and_between_fields_do_not_count() {
    let run = run(&["--ordered"], "  1\n2  \n   3    0   \n 4 \r\n").await;
    run.must_report(&[])
        .must_print(&[(1, 1), (2, 2), (3, 3), (4, 4)]);
}

#[tokio::test]
async fn only_spaces_separate_fields() {
    let run = run(&["--ordered"], "1\t0\n\t2\n3\u{a0}0\n4,0\n5\u{3000}\n6\n").await;
    run.must_report(&[1, 2, 3, 4, 5]).must_print(&[(6, 6)]);
}

#[tokio::test]
async fn a_value_is_as_large_or_small_as_an_i32() {
    let run = run(&["--ordered"], "2147483647\n-2147483648\n-5\n0\n").await;
    run.must_report(&[]).must_print(&[
        (1, i64::from(i32::MAX)),
        (2, i64::from(i32::MIN)),
        (3, -5),
        (4, 0),
    ]);
}

#[tokio::test]
async fn a_value_that_does_not_fit_an_i32_is_bad() {
    let run = run(&["--ordered"], "2147483648\n-2147483649\n99999999999\n1\n").await;
    run.must_report(&[1, 2, 3]).must_print(&[(4, 1)]);
}

#[tokio::test]
async fn the_sum_may_be_larger_than_an_i32() {
    let run = run(&["--ordered"], "2147483647\n".repeat(3)).await;
    run.must_end_as(Ending::Done)
        .must_print(&[1, 2, 3].map(|line| (line, i64::from(i32::MAX))));
}

#[tokio::test]
async fn any_other_line_is_bad() {
    let bad = [
        "x", "1.5", "1 x", "1 1.5", "1 -1", "1 2 3", "one", "--1", "", "   ", "fatal 1", "fatal!",
        "Fatal", "FATAL", "1 fatal", "0x1", "1_000",
    ];
    let numbers: Vec<_> = (1..=bad.len() as u64).collect();
    let run = run(&["--ordered"], format!("{}\n7\n", bad.join("\n"))).await;
    run.must_report(&numbers)
        .must_print(&[(bad.len() as u64 + 1, 7)])
        .must_end_as(Ending::Done);
}

#[tokio::test]
async fn a_line_that_is_not_utf_8_is_bad() {
    let run = run(&["--ordered"], b"1\n\xff\n3\xfe 0\n\x80 4\n5\n").await;
    run.must_report(&[2, 3, 4]).must_print(&[(1, 1), (5, 5)]);
}

#[tokio::test]
async fn a_line_may_have_1024_bytes() {
    let long = [
        format!("{:>1024}", 1),
        format!("{:<1024}", 2),
        format!("3{:1022}0", ""),
    ];
    let run = run(&["--ordered"], long.join("\r\n")).await;
    run.must_report(&[]).must_print(&[(1, 1), (2, 2), (3, 3)]);
}

#[tokio::test]
async fn a_line_is_parsed_for_its_milliseconds() {
    let run = run(&[], "7 800\n").await;
    run.must_print(&[(1, 7)]).must_take(
        Duration::from_millis(800),
        Duration::from_millis(800 + 500),
        "the only line takes 800 ms to parse",
    );
}

#[tokio::test]
async fn without_milliseconds_and_a_delay_nothing_waits() {
    // Even the shortest sleep of tokio takes a millisecond.
    let run = run(&[], "1\n".repeat(3_000)).await;
    run.must_take(
        Duration::ZERO,
        Duration::from_millis(2_500),
        "3,000 lines have no milliseconds, and without `--delay` the sink doesn't wait at all",
    );
}

#[tokio::test]
async fn ten_thousand_lines_come_out_in_their_order() {
    let content: String = (1..=10_000).map(|value| format!("{value}\n")).collect();
    let wanted: Vec<_> = (1..=10_000).map(|line| (line, line as i64)).collect();
    let run = run(&["--ordered"], content).await;
    run.must_print(&wanted).must_end_as(Ending::Done);
}

#[tokio::test]
async fn ten_thousand_lines_come_out_each_once() {
    let content: String = (1..=10_000).map(|value| format!("{value}\r\n")).collect();
    let wanted: Vec<_> = (1..=10_000).map(|line| (line, line as i64)).collect();
    let run = run(&[], content).await;
    run.must_print_in_any_order(&wanted)
        .must_end_as(Ending::Done);
}
