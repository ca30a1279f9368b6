//! Results, polls, and which futures became ready.

use std::time::Duration;

use judge::{burn, cook, log, watch};
use tokio::sync::oneshot;
use tokio::time::sleep;
use tokio::{join, task};

use super::complaint;

#[test]
fn a_run_that_is_as_wanted_passes_every_check() {
    let run = judge::run(async || {
        let (pizza, toast) = join!(cook("pizza", 30), burn("toast", 10));
        log(format!("{pizza} is served"));
        log("the end");
        (pizza, toast)
    });
    run.must_return(("pizza", Err("the toast burned".to_owned())))
        .must_take_millis(30)
        .must_log(&["pizza is served", "the end"])
        .must_poll("pizza", 3)
        .must_finish(&["toast", "pizza"])
        .must_leave_no_task();
    assert_eq!((run.millis(), run.polls("toast")), (30, 2));
    assert_eq!((run.finishes("toast"), run.finishes("salad")), (1, 0));
    assert_eq!(run.lines(), ["pizza is served", "the end"]);
    assert_eq!(run.value.0, "pizza");
}

#[test]
fn another_result_is_named_next_to_the_wanted_one() {
    let run = judge::run(async || "salad");
    let said = complaint(|| _ = run.must_return("pizza"));
    assert_eq!(said, "wanted \"pizza\", was \"salad\"");
}

#[test]
fn another_result_is_explained_if_the_check_knows_why() {
    let run = judge::run(async || "salad");
    run.must_return_because("salad", "it's the first order");
    let said = complaint(|| _ = run.must_return_because("pizza", "it's the first order"));
    assert_eq!(
        said,
        "wanted \"pizza\", because it's the first order; was \"salad\""
    );
}

#[test]
fn another_number_of_polls_is_named_and_drawn_by_steps() {
    let run = judge::run(|| watch("Cy", task::yield_now()));
    let said = complaint(|| _ = run.must_poll("Cy", 1));
    assert!(
        said.starts_with("wanted 1 poll of Cy, and there were 2\n"),
        "{said}"
    );
    assert!(said.contains("steps\n"), "{said}");
}

#[test]
fn meals_that_were_not_cooked_or_cooked_twice_are_missed() {
    let run = judge::run(async || {
        drop(cook("salad", 10));
        cook("pizza", 10).await;
        cook("pizza", 10).await
    });
    let said = complaint(|| _ = run.must_finish(&["pizza", "salad"]));
    let sentence =
        "these futures should have become ready: pizza, salad; these did: pizza (2 times)\n";
    assert!(said.starts_with(sentence), "{said}");
    let said = complaint(|| _ = judge::run(async || {}).must_finish(&["pizza"]));
    assert_eq!(
        said,
        "these futures should have become ready: pizza; these did: nothing"
    );
}

#[test]
fn a_meal_that_was_cooked_often_is_counted() {
    let run = judge::run(async || {
        for _ in 0..5 {
            cook("soup", 10).await;
        }
        cook("toast", 10).await
    });
    let said = complaint(|| _ = run.must_finish(&["soup", "soup", "soup", "soup"]));
    let sentence = "these futures should have become ready: soup (4 times); \
        these did: soup (5 times), toast\n";
    assert!(said.starts_with(sentence), "{said}");
}

#[test]
fn code_that_awaits_an_event_does_not_busy_wait() {
    let run = judge::run(async || {
        let (done, is_done) = oneshot::channel();
        let soup = async {
            cook("soup", 30).await;
            done.send(()).unwrap();
        };
        let (_, woken) = join!(soup, is_done);
        woken
    });
    run.must_take_millis(30).must_not_busy_wait();
}

#[test]
fn a_loop_around_a_short_sleep_is_a_busy_wait() {
    let run = judge::run(async || {
        let soup = task::spawn(cook("soup", 30));
        while !soup.is_finished() {
            sleep(Duration::from_millis(1)).await;
        }
    });
    let said = complaint(|| _ = run.must_not_busy_wait());
    assert!(
        said.contains("It looks like a loop around a short sleep"),
        "{said}"
    );
}
