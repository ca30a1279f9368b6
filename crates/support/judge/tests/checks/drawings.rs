//! The timeline below a sentence.

use judge::cook;

use super::complaint;

#[test]
fn a_run_that_takes_too_long_is_drawn() {
    let run = judge::run(async || {
        cook("pizza", 20).await;
        cook("salad", 20).await
    });
    let drawing = "\
wanted 20 ms, took 40 ms: salad wasn't begun until pizza was ready, after 20 ms

This is when each future was polled:

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
fn a_future_that_is_made_before_the_run_is_drawn_too() {
    let run = {
        let pizza = cook("pizza", 20);
        judge::run(|| pizza)
    };
    run.must_poll("pizza", 2);
}
