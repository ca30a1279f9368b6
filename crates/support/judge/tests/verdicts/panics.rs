//! Panics, and code that isn't written yet.

use judge::cook;

use crate::{assert_says, complaint, verdict};

#[test]
fn a_panic_keeps_its_message() {
    let said = verdict(async || {
        cook("pizza", 10).await;
        panic!("the toast caught fire")
    });
    assert_says(
        &said,
        "the code panicked: the toast caught fire (at crates/support/judge/tests/verdicts/panics.rs:11:9)",
    );
    assert_says(&said, "pizza");
}

#[test]
fn a_future_that_is_polled_after_it_was_ready() {
    let said = verdict(async || {
        let mut pizza = Box::pin(async { "pizza" });
        pizza.as_mut().await;
        pizza.await
    });
    assert_says(&said, "`async fn` resumed after completion. A future was");
    assert_says(&said, "A future was polled again after it was ready");
}

#[test]
fn a_panic_before_the_first_poll() {
    let said = complaint(|| drop(judge::run(|| -> std::future::Ready<()> { todo!() })));
    let sentence = "it isn't written yet: there's still a `todo!()` in it";
    assert_eq!(said, sentence);
}

#[test]
fn what_is_not_written_yet_needs_no_drawing() {
    let said = verdict(async || {
        cook("pizza", 10).await;
        todo!("the salad")
    });
    let sentence = "it isn't written yet: there's still a `todo!()` in it";
    assert_eq!(said, sentence);
}
