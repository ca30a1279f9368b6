//! The orders come in one after another, and there's a place at the counter for each of a few
//! guests. Bo counts how many meals he has served. The number is right, but the guests complain
//! that they've got nothing to eat.
//!
//! Task: fix `serve`, so that the meals which it counts have been cooked.
//!
//! Read "Take from a stream" in `docs/08-streams.md`.

use futures::{Stream, StreamExt, stream};
use judge::cook;

/// A meal, and how many milliseconds it takes.
type Order = (&'static str, u64);

/// Cooks the meals one after the other, each by `cook(meal, millis)`, until as many are cooked
/// as there are `places`, or no more orders come. Takes no order that it doesn't cook.
///
/// Returns how many meals were cooked.
async fn serve(orders: impl Stream<Item = Order>, places: usize) -> usize {
    orders
        // TODO: Which values does this make, and who awaits them?
        .map(|(meal, millis)| cook(meal, millis))
        .take(places)
        .count()
        .await
}

fn main() {
    judge::show(async || println!("{} meals served", serve(stream::iter(LUNCH), 2).await));
}

const LUNCH: [Order; 3] = [("pizza", 30), ("salad", 10), ("soup", 20)];

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use judge::log;
    use tokio::time::sleep;

    use super::*;

    /// Serves these orders, and checks what was cooked.
    #[track_caller]
    fn serve_meals(
        wanted: &'static [&'static str],
        orders: impl Stream<Item = Order> + Send + 'static,
        places: usize,
    ) -> judge::Run<usize> {
        let run = judge::run(async move || serve(orders, places).await);
        let cooked: usize = wanted.iter().map(|meal| run.finishes(meal)).sum();
        if cooked < wanted.len() && cooked < run.value {
            run.fail(&format!(
                "`serve` says that {} meals were served, and {cooked} were cooked: a future that \
                 nobody awaits does nothing",
                run.value
            ));
        }
        run.must_finish(wanted)
            .must_return(wanted.len())
            .must_leave_no_task();
        run
    }

    #[test]
    fn what_is_served_is_cooked_one_after_the_other() {
        let run = serve_meals(&["pizza", "salad", "soup"], stream::iter(LUNCH), 3);
        run.must_take_millis(60);
    }

    #[test]
    fn there_may_be_more_places_than_orders() {
        let run = serve_meals(&["pizza", "salad", "soup"], stream::iter(LUNCH), 9);
        run.must_take_millis(60);
    }

    #[test]
    fn nobody_takes_an_order_without_a_place() {
        let orders = stream::iter(LUNCH).cycle();
        let orders = orders.inspect(|(meal, _)| log(format!("{meal} is ordered")));
        let run = serve_meals(&["pizza", "salad"], orders, 2);
        run.must_log(&["pizza is ordered", "salad is ordered"]);
        run.must_take_millis(40);
    }

    #[test]
    fn a_meal_is_cooked_when_it_is_ordered() {
        // The first is ordered at 25 ms, and cooks up to 55 ms. The next one is asked for then,
        // and so on.
        let orders = stream::iter(LUNCH).then(async |order| {
            sleep(Duration::from_millis(25)).await;
            order
        });
        let run = serve_meals(&["pizza", "salad", "soup"], Box::pin(orders), 3);
        run.must_take_millis(25 + 30 + 25 + 10 + 25 + 20);
    }

    #[test]
    fn without_a_place_nothing_is_cooked() {
        serve_meals(&[], stream::iter(LUNCH), 0).must_take_millis(0);
    }
}
