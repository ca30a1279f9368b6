//! Ada wants a pizza, Bo wants a salad, and they'd like to eat together. The kitchen has room
//! for both, so they needn't wait any longer than the slower meal takes.
//!
//! Task: write `serve_both`, which waits for both meals at the same time.
//!
//! Read "Wait for several futures: `join!`" in `docs/03-concurrency.md`.

use judge::cook;

/// Waits for both meals at the same time. When the last one is ready, returns them in the
/// order of the parameters.
async fn serve_both(
    ada: impl Future<Output = &'static str>,
    bo: impl Future<Output = &'static str>,
) -> (&'static str, &'static str) {
    // `join!` polls both futures, so that their waits overlap. Two `await`s would add
    // them up, although both futures are there already: a future that nobody polls doesn't
    // begin.
    tokio::join!(ada, bo)
}

fn main() {
    judge::show(async || {
        // `cook("pizza", 30)` is a future that's ready with `"pizza"` after 30 ms.
        let (ada, bo) = serve_both(cook("pizza", 30), cook("salad", 20)).await;
        println!("{ada} for Ada, {bo} for Bo");
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_meals_take_as_long_as_the_longer_one() {
        let run = judge::run(|| serve_both(cook("pizza", 30), cook("salad", 20)));
        run.must_return_because(("pizza", "salad"), "the pizza is Ada's, who comes first");
        run.must_finish(&["pizza", "salad"]).must_take_millis(30);
        run.must_leave_no_task();
    }

    #[test]
    fn the_longer_one_may_be_the_second() {
        let run = judge::run(|| serve_both(cook("soup", 10), cook("roast", 50)));
        run.must_return_because(("soup", "roast"), "these are the meals that were cooked");
        run.must_finish(&["soup", "roast"]).must_take_millis(50);
        run.must_leave_no_task();
    }
}
