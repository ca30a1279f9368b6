//! The order of lines that the files already have.

use crate::files::{Files, merged, must_end_with};

#[tokio::test]
async fn lines_come_out_in_the_order_of_their_times() {
    let ended = merged("1 a\n4 b\n10 c\n", "2 d\n3 e\n9 f\n11 g\n").await;
    let wanted = ["1 a", "2 d", "3 e", "4 b", "9 f", "10 c", "11 g"];
    must_end_with(&ended, 0, &wanted);
}

#[tokio::test]
async fn at_equal_times_all_lines_of_the_first_file_come_first() {
    let ended = merged("5 z\n5 b\n6 c\n", "5 y\n5 a\n6 b\n").await;
    let wanted = ["5 z", "5 b", "5 y", "5 a", "6 c", "6 b"];
    must_end_with(&ended, 0, &wanted);
}

#[tokio::test]
async fn lines_are_printed_unchanged_without_their_ends() {
    let ended = merged(
        "1  two  words \r\n007 \n8 Grüße 🍎\n",
        "2 a\ttab\r\n18446744073709551615 the last time\n",
    )
    .await;
    let wanted = [
        "1  two  words ",
        "2 a\ttab",
        "007 ",
        "8 Grüße 🍎",
        "18446744073709551615 the last time",
    ];
    must_end_with(&ended, 0, &wanted);
}

#[tokio::test]
async fn ten_thousand_lines_in_each_file_come_out_in_their_order() {
    let line = |time: u64| format!("{time} {:100}", "");
    let lines = |from| (from..20_000).step_by(2).map(|time| line(time) + "\n");
    let files = Files::with(lines(0).collect::<String>(), lines(1).collect::<String>());
    // The last line waits for what doesn't come.
    let mut program = files.merge_on();
    for time in 0..19_999 {
        program.must_print(&line(time)).await;
    }
}
