//! Ada wants a pizza, and Bo wants a salad. The kitchen has room for both, so nobody
//! should wait longer than their own meal takes.
//!
//! Task: write `serve_both`, which cooks both meals at the same time.
//!
//! Read "Wait for several futures: `join!`" in `docs/03-concurrency.md`.

use judge::cook;

/// Cooks a pizza and a salad at the same time, and returns them in this order.
///
/// `cook("pizza", 30)` is a future that's ready with `"pizza"` after 30 ms. The salad
/// takes 20 ms.
async fn serve_both() -> (&'static str, &'static str) {
    // TODO: Write it.
    todo!()
}

fn main() {
    judge::show(async || {
        let (pizza, salad) = serve_both().await;
        println!("{pizza} for Ada, {salad} for Bo");
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_meals_take_as_long_as_the_longer_one() {
        let run = judge::run(serve_both);
        run.must_return_because(("pizza", "salad"), "the pizza is the first order");
        run.must_take_millis(30);
        run.must_finish(&["pizza", "salad"]).must_leave_no_task();
    }

    #[test]
    fn the_salad_is_ready_before_the_pizza() {
        let run = judge::run(async || {
            let time = std::time::Duration::from_millis(25);
            tokio::time::timeout(time, serve_both()).await.is_ok()
        });
        if run.value {
            run.fail("the pizza takes 30 ms, and all was over after 25 ms");
        }
        run.must_finish(&["salad"]);
    }
}
