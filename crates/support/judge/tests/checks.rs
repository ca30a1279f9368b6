//! The messages of a run's checks, and the kitchen outside of a run.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::panic::{self, AssertUnwindSafe};
use std::rc::Rc;
use std::time::Duration;

use futures::FutureExt;
use judge::{burn, cook, log, watch};
use tokio::task;
use tokio::{join, time};

fn complaint(check: impl FnOnce()) -> String {
    let payload = panic::catch_unwind(AssertUnwindSafe(check)).expect_err("the judge is content");
    match payload.downcast::<&str>() {
        Ok(said) => said.to_string(),
        Err(payload) => *payload.downcast::<String>().unwrap(),
    }
}

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
    assert_eq!(run.lines(), ["pizza is served", "the end"]);
    assert_eq!(run.value.0, "pizza");
}

#[test]
fn a_run_that_takes_too_long_is_drawn() {
    let run = judge::run(async || {
        cook("pizza", 20).await;
        cook("salad", 20).await
    });
    let drawing = "\
wanted 20 ms, took 40 ms: salad wasn't begun until pizza was ready, after 20 ms; here is when each future was polled:

   ○  not ready: Poll::Pending            ─  waits, needs no thread
   ●  ready: Poll::Ready                  │  a poll that takes no time
   ░  idle

   future  0         10        20        30        40 ms
           ┼─────────┼─────────┼─────────┼─────────┼
   pizza   ○───────────────────● 20 ms
   salad                       ○───────────────────● 40 ms
   thread  │░░░░░░░░░░░░░░░░░░░│░░░░░░░░░░░░░░░░░░░│
";
    assert_eq!(complaint(|| _ = run.must_take_millis(20)), drawing);
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
        said.starts_with("wanted 1 poll of Cy, and there were 2; here"),
        "{said}"
    );
    assert!(said.contains("steps\n"), "{said}");
}

#[test]
fn the_drawing_follows_a_question_in_a_sentence_of_its_own() {
    let run = judge::run(|| cook("tea", 10));
    for (sentence, next) in [
        ("is it awaited?", " Here is"),
        ("it's late. (It's tea.)", " Here is"),
        ("it's late", "; here is"),
    ] {
        let said = complaint(|| run.fail(sentence));
        assert!(said.starts_with(&format!("{sentence}{next}")), "{said}");
    }
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
        "these futures should have become ready: pizza, salad; these did: pizza (2 times); here";
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
        these did: soup (5 times), toast; here";
    assert!(said.starts_with(sentence), "{said}");
}

#[test]
fn lines_in_another_order_stand_side_by_side() {
    let run = judge::run(async || {
        for line in ["one", "three", "two", "four"] {
            log(line);
        }
    });
    let table = "\
wanted other lines, or another order:

     wanted   was
     one      one
   ≠ two      three
   ≠ three    two
   ≠          four
";
    let said = complaint(|| _ = run.must_log(&["one", "two", "three"]));
    assert_eq!(said, table);
}

#[test]
fn the_sentence_names_the_lines_that_are_missing_or_not_wanted() {
    let run = judge::run(async || ["one", "two", "three"].map(log));
    let first_line = |wanted: &[&str]| {
        let said = complaint(|| _ = run.must_log(wanted));
        said.lines().next().unwrap().to_owned()
    };
    assert_eq!(
        first_line(&["two", "one", "three"]),
        "wanted the same lines in another order:"
    );
    assert_eq!(
        first_line(&["one", "and", "two", "three"]),
        "missing: \"and\":"
    );
    assert_eq!(first_line(&["two", "three"]), "not wanted: \"one\":");
    let many = ["0", "one", "two", "three", "4", "5", "6"];
    assert_eq!(
        first_line(&many),
        "missing: \"0\", \"4\", \"5\", and 1 more:"
    );
}

async fn bake() {
    log("the oven is hot");
    log("the bread is ready");
}

#[test]
fn a_prediction_that_comes_true_passes() {
    _ = judge::predict(&["the oven is hot", "the bread is ready"], bake);
    _ = judge::predict(&["the oven is hot ", " the bread is ready"], bake);
}

#[test]
fn a_scene_that_was_changed_until_it_fitted_is_noticed() {
    let run = judge::predict(&["the oven is hot", "the bread is ready"], bake);
    run.must_be_unchanged(0x137c_0950_d069_8501);
    let said = complaint(|| _ = run.must_be_unchanged(0));
    assert!(
        said.starts_with("that's what happens, but the scene isn't the one that was handed out"),
        "{said}"
    );
}

#[test]
fn a_prediction_that_fails_stands_next_to_what_happened_until_then() {
    let prediction = ["the bread is ready", "the oven is hot"];
    let table = "\
something else happened than you predicted:

     predicted            happened
   ≠ the bread is ready   the oven is hot
     the oven is hot
";
    let said = complaint(|| _ = judge::predict(&prediction, bake));
    assert_eq!(said, table);
}

#[test]
fn a_prediction_with_too_few_lines_is_told_the_first_one_that_it_lacks() {
    let table = "\
something else happened than you predicted:

     predicted   happened
   ≠             the oven is hot
";
    let said = complaint(|| _ = judge::predict(&[], bake));
    assert_eq!(said, table);
}

#[test]
fn a_program_knows_whether_its_lines_were_predicted() {
    assert!(judge::is_predicted(
        &["the oven is hot", "the bread is ready"],
        bake
    ));
    assert!(!judge::is_predicted(&["the oven is hot", "?"], bake));
    assert!(!judge::is_predicted(&["the oven is hot"], bake));
    let panics = async || -> () { panic!("the oven is cold") };
    assert!(!judge::is_predicted(&[], panics));
}

#[test]
fn of_many_lines_those_around_the_first_difference_are_shown() {
    let run = judge::run(async || {
        for number in 0..60 {
            log(number.to_string());
        }
    });
    let mut wanted: Vec<_> = run.lines().iter().map(String::as_str).collect();
    wanted[30] = "soup";
    let said = complaint(|| _ = run.must_log(&wanted));
    let table = "     wanted   was\n   … 27 lines are the same\n     27       27\n";
    assert!(said.contains(table), "{said}");
    assert!(said.contains("   ≠ soup     30\n"), "{said}");
    assert!(
        said.ends_with("     46       46\n   … and 13 more\n"),
        "{said}"
    );
}

#[test]
fn of_many_futures_twelve_are_drawn() {
    let run = judge::run(async || {
        for _ in 0..20 {
            cook("soup", 10).await;
        }
    });
    let said = complaint(|| _ = run.must_take_millis(10));
    assert_eq!(said.matches("   soup ").count(), 12, "{said}");
    assert!(said.ends_with("   … and 8 more\n"), "{said}");
    assert_eq!(run.polls("soup"), 40);
}

#[test]
fn a_future_that_was_never_polled_is_not_drawn() {
    let run = judge::run(async || drop(cook("soup", 10)));
    let said = complaint(|| _ = run.must_take_millis(10));
    assert_eq!(said, "wanted 10 ms, took 0 ms");
}

#[test]
fn nothing_is_run_while_a_line_is_not_predicted() {
    let bakes = || async { panic!("it was run") };
    let said = complaint(|| _ = judge::predict(&["the oven is hot", "?"], bakes));
    assert!(
        said.starts_with("predict first: replace every \"?\""),
        "{said}"
    );
}

#[test]
fn a_function_that_returns_is_only_called() {
    assert_eq!(judge::call(|| 7), 7);
}

#[test]
fn a_function_that_panics_keeps_its_message() {
    let payload = panic::catch_unwind(|| judge::call(|| panic!("no soup")));
    assert_eq!(payload.unwrap_err().downcast_ref(), Some(&"no soup"));
}

#[test]
fn a_function_that_does_not_return_is_not_waited_for() {
    let waits = || loop {
        std::thread::park();
    };
    let said = complaint(|| judge::call(waits));
    assert!(
        said.starts_with("the call hasn't returned after 1500 ms."),
        "{said}"
    );
}

#[test]
fn a_future_that_is_made_before_the_run_is_drawn_too() {
    let run = {
        let pizza = cook("pizza", 20);
        judge::run(|| pizza)
    };
    run.must_poll("pizza", 2);
}

#[test]
fn a_future_that_cannot_change_threads_is_made_on_its_own() {
    let run = judge::run(async || {
        let order = Rc::new("pizza");
        time::sleep(Duration::from_millis(10)).await;
        *order
    });
    run.must_return("pizza").must_take_millis(10);
}

#[test]
fn outside_of_a_run_nothing_is_recorded_and_everything_works() {
    log("nobody notes this");
    let quick = watch("quick", std::future::ready(7));
    assert_eq!(quick.now_or_never(), Some(7));
}

#[tokio::test(start_paused = true)]
async fn outside_of_a_run_the_kitchen_cooks_on_the_clock_of_its_runtime() {
    let began = time::Instant::now();
    assert_eq!(cook("pizza", 30).await, "pizza");
    assert_eq!(burn("toast", 10).await, Err("the toast burned".to_owned()));
    assert_eq!(began.elapsed(), Duration::from_millis(40));
}
