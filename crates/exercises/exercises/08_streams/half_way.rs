//! A belt carries dishes past a guest who takes two of them and leaves. Bo wants to know what
//! the kitchen has done by then: has it made a third dish, and has it wiped the places?
//!
//! Task: predict the lines of the program, and only then run it.
//!
//! Read "Leave half-way" in `docs/08-streams.md`.

use std::pin::pin;

use async_stream::stream;
use futures::{Stream, StreamExt};
use judge::log;

/// The lines, in the order in which you expect them.
const PREDICTION: &[&str] = &[
    // TODO: Put the lines that you expect in place of "?", such as "tuna is made".
    "?",
];

/// Returns three dishes, and says what the kitchen does.
fn belt() -> impl Stream<Item = &'static str> {
    stream! {
        log("the cook is there");
        for dish in ["salmon", "tuna", "egg"] {
            log(format!("{dish} is made"));
            yield dish;
            log(format!("the place of {dish} is wiped"));
        }
        log("the cook goes home");
    }
}

async fn take_two() {
    {
        let mut dishes = pin!(belt().take(2));
        log("the belt is there");
        while let Some(dish) = dishes.next().await {
            log(format!("{dish} is taken"));
        }
    }
    log("the guest leaves");
}

fn main() {
    // Until you've predicted every line right, the program keeps the answer to itself.
    judge::show_if_predicted(PREDICTION, take_two);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kitchen_does_what_was_predicted() {
        judge::predict(PREDICTION, take_two).must_leave_no_task();
    }
}
