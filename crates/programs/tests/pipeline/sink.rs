//! The sink: its delay, and the order of the items.

use std::time::Duration;

use crate::run::{Run, run, start};

/// These lines are parsed at once, and the last of them is ready first.
const LAST_FIRST: &str = "1 1200\n2 800\n3 400\n4\n";

#[tokio::test]
async fn items_come_out_as_they_are_parsed() {
    let run = run(&[], LAST_FIRST).await;
    run.must_print_lines(
        &[4, 3, 2, 1],
        "lines 1 to 4 take 1200, 800, 400 and 0 ms to parse, and the sink takes items as \
         they're parsed",
    );
}

#[tokio::test]
async fn with_ordered_they_come_out_in_the_order_of_their_lines() {
    let run = run(&["--ordered"], LAST_FIRST).await;
    run.must_print_lines(
        &[1, 2, 3, 4],
        "with `--ordered`, the sink takes items in the order of their lines",
    )
    .must_take(
        Duration::from_millis(1_200),
        Duration::from_millis(1_700),
        "the four lines are parsed at once, and the slowest of them takes 1.2 s",
    );
}

#[tokio::test]
async fn with_ordered_no_item_waits_for_a_bad_line() {
    let run = run(&["--ordered"], "x\n1 200\n\n2\nx\n3\ny\n").await;
    run.must_print(&[(2, 1), (4, 2), (6, 3)])
        .must_report(&[1, 3, 5, 7]);
}

/// Far more lines than fit within the bound are bad, and stand between two items.
async fn must_report_all_between(flags: &[&str], first: &str, because: &str) {
    let mut program = start(flags);
    program
        .write(format!("{first}\n{}2\n", "\n".repeat(300)))
        .await;
    let reported = program.must_report("bad 301: ").await;
    let printed = program.must_print("item 1 1").await;
    assert!(
        printed.saturating_duration_since(reported) >= Duration::from_secs(1),
        "{because}, so it comes out after 2 s, and meanwhile the lines behind it are reported, \
         since a bad line that has been reported no longer counts for the bound; but the last \
         of 300 was reported less than 1 s before the item came out"
    );
    drop(program.take_input());
    Run::of(program.end().await)
        .must_print(&[(1, 1), (302, 2)])
        .must_report(&(2..=301).collect::<Vec<_>>());
}

#[tokio::test]
async fn with_ordered_bad_lines_behind_an_item_hold_no_place() {
    must_report_all_between(
        &["--ordered", "--delay", "2000"],
        "1",
        "the sink waits 2 s before it prints item 1",
    )
    .await;
}

#[tokio::test]
async fn with_ordered_bad_lines_behind_a_slow_line_hold_no_place() {
    must_report_all_between(&["--ordered"], "1 2000", "line 1 takes 2 s to parse").await;
}

#[tokio::test]
async fn with_ordered_an_item_comes_out_once_those_before_it_have() {
    let mut program = start(&["--ordered"]);
    program.write("1\n2 300\n3\n").await;
    program.must_print("item 1 1").await;
    program.must_print("item 2 2").await;
    program.must_print("item 3 3").await;
}

#[tokio::test]
async fn the_sink_waits_the_delay_before_each_item() {
    let run = run(&["--delay", "150"], "1\n".repeat(10)).await;
    for (item, count) in run.items.iter().zip(1..) {
        let least = Duration::from_millis(150) * count;
        assert!(
            item.after >= least,
            "the sink takes one item at a time and waits the delay of 150 ms before it prints \
             it, so item number {count} can't come before {least:?}, but it came after {:?}",
            item.after
        );
    }
    run.must_take(
        Duration::from_millis(1_500),
        Duration::from_millis(2_000),
        "the sink waits 150 ms for each of ten items",
    );
}

#[tokio::test]
async fn with_ordered_too_the_sink_waits_the_delay_before_each_item() {
    let run = run(&["--ordered", "--delay", "150"], "1 300\n2\n3\n4\n").await;
    run.must_print_lines(&[1, 2, 3, 4], "with `--ordered`, lines keep their order")
        .must_take(
            Duration::from_millis(300 + 4 * 150),
            Duration::from_millis(1_400),
            "the first item is parsed after 300 ms, and the sink waits 150 ms for each of four",
        );
}

#[tokio::test]
async fn a_bad_line_takes_no_delay() {
    let run = run(&["--delay", "1500"], "x\n".repeat(20) + "1\n").await;
    run.must_print(&[(21, 1)]).must_take(
        Duration::from_millis(1_500),
        Duration::from_millis(2_500),
        "the sink waits its delay of 1.5 s for each item, of which there is only one",
    );
}
