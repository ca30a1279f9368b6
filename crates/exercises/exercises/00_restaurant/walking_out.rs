//! Bo and Ada have ordered, and there's only one table. Bo has it, and Ada can't sit down
//! before it's free. Now Bo looks at his watch: he'll never be back at work in time.
//!
//! Task: write `walk_out`, which lets Bo go before Ada sits down.
//!
//! Read "Walking out: a dropped future" in `docs/00-restaurant.md`.

/// Lets Bo walk out, then waits for Ada's meal, and returns it.
///
/// Bo's future may have been polled before. It isn't polled again, so he never gets his
/// meal. Whatever his future holds, such as the table, must be free before Ada's future
/// is polled for the first time.
async fn walk_out(
    bo: impl Future<Output = &'static str>,
    ada: impl Future<Output = &'static str>,
) -> &'static str {
    // TODO: Write it.
    todo!()
}

fn main() {
    judge::show(async || {
        let meal = walk_out(judge::cook("pizza", 3000), judge::cook("soup", 20)).await;
        println!("Ada has her {meal}, and Bo is on his way");
    });
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::pin::Pin;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::task::Poll;

    use judge::{Run, cook, watch};

    use super::*;

    /// The only table, as long as somebody has it. It's free when this is dropped.
    struct Table(Arc<AtomicBool>);

    impl Drop for Table {
        fn drop(&mut self) {
            self.0.store(true, Ordering::Relaxed);
        }
    }

    async fn eat_at(_table: Table, meal: &'static str) -> &'static str {
        cook(meal, 3000).await
    }

    async fn sit_down(is_free: Arc<AtomicBool>, meal: &'static str) -> &'static str {
        assert!(
            is_free.load(Ordering::Relaxed),
            "Ada can't sit down: Bo still has the table, because his future isn't dropped yet"
        );
        cook(meal, 20).await
    }

    /// Lets Bo walk out after so many polls.
    fn play(polls: u32, bo_wants: &'static str, ada_wants: &'static str) -> Run<&'static str> {
        let run = judge::run(async move || {
            let is_free = Arc::new(AtomicBool::new(false));
            let mut bo = watch("Bo", eat_at(Table(Arc::clone(&is_free)), bo_wants));
            for _ in 0..polls {
                poll_fn(|cx| Poll::Ready(Pin::new(&mut bo).poll(cx).is_pending())).await;
            }
            walk_out(bo, watch("Ada", sit_down(is_free, ada_wants))).await
        });
        if run.polls("Bo") > polls as usize {
            run.fail("Bo was to walk out, but his future was polled by `walk_out`");
        }
        run
    }

    #[test]
    fn bo_walks_out_after_he_has_ordered() {
        let run = play(1, "pizza", "soup");
        run.must_finish(&["Ada", "soup"]).must_return("soup");
        run.must_take_millis(20).must_leave_no_task();
    }

    #[test]
    fn bo_walks_out_before_he_has_ordered() {
        let run = play(0, "pasta", "salad");
        run.must_finish(&["Ada", "salad"]).must_return("salad");
        run.must_take_millis(20).must_leave_no_task();
    }
}
