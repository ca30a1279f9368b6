//! Bo asks a supplier for the prices of everything on his list. The supplier takes a few calls at
//! a time and no more, and the list is so long that Bo doesn't want to write it down first. If
//! something is sold out, he doesn't need the rest.
//!
//! Task: write `ask_all`, which asks for several prices at a time, and gives them in order.
//!
//! Read "In order: `buffered`" in `docs/08-take-many-at-a-time.md`, and "Errors in a stream" in
//! `docs/08-streams.md`.

use std::time::Duration;

use futures::{Stream, StreamExt, stream};
use judge::watch;
use tokio::time::sleep;

/// A thing that Bo wants, and how many milliseconds the call for its price takes.
type Item = (&'static str, u64);

#[derive(Debug, PartialEq)]
struct SoldOut(&'static str);

/// Asks for the price of each item by `ask`, with up to `calls` of them at the same time, which
/// is at least 1. The next call begins as soon as it may, and only then is the next item taken
/// from the stream. A price that's there before its turn has come counts as one of the calls
/// until then.
///
/// Returns the prices in the order of the items.
///
/// # Errors
/// An item is sold out. The first such error in the order of the items is returned as soon as
/// all the prices before it are there. Then all other calls are dropped.
async fn ask_all(items: impl Stream<Item = Item>, calls: usize) -> Result<Vec<u32>, SoldOut> {
    // TODO: Write it.
    todo!()
}

/// Returns the price of an item, which is as many cents as the call takes milliseconds.
async fn ask((item, millis): Item) -> Result<u32, SoldOut> {
    watch(item, sleep(Duration::from_millis(millis))).await;
    match item {
        "truffles" => Err(SoldOut(item)),
        _ => Ok(millis as u32),
    }
}

fn main() {
    judge::show(async || println!("{:?}", ask_all(stream::iter(LIST), 3).await));
}

const LIST: [Item; 5] = [
    ("tomatoes", 30),
    ("basil", 10),
    ("flour", 20),
    ("eggs", 25),
    ("cheese", 15),
];

#[cfg(test)]
mod tests {
    use judge::log;

    use super::*;

    /// Asks for these prices, and checks what they are and how long it took.
    #[track_caller]
    fn ask_in(wanted: u64, list: &'static [Item], calls: usize) {
        let items = stream::iter(list.iter().copied());
        let run = judge::run(async move || ask_all(items, calls).await);
        let prices: Vec<_> = list.iter().map(|item| item.1 as u32).collect();
        run.must_return_because(Ok(prices), "it's the order of the items");
        if run.millis() < wanted {
            run.fail(&format!(
                "with {calls} calls at a time, it takes {wanted} ms, and took {} ms",
                run.millis()
            ));
        }
        run.must_take_millis(wanted);
        run.must_leave_no_task();
    }

    #[test]
    fn three_calls_are_made_at_a_time() {
        // The eggs and the cheese wait for the tomatoes, which are the first result.
        ask_in(55, &LIST, 3);
    }

    #[test]
    fn the_next_call_begins_when_there_is_room() {
        // Three after three would take 30 ms and then 30 ms.
        const LIST: [Item; 6] = [
            ("tomatoes", 10),
            ("basil", 20),
            ("flour", 30),
            ("eggs", 30),
            ("cheese", 10),
            ("salt", 10),
        ];
        ask_in(40, &LIST, 3);
    }

    #[test]
    fn the_supplier_may_take_one_call_at_a_time() {
        ask_in(100, &LIST, 1);
    }

    #[test]
    fn there_may_be_fewer_items_than_calls() {
        ask_in(30, &LIST, 9);
        ask_in(0, &[], 3);
    }

    #[test]
    fn items_are_taken_one_by_one_as_there_is_room() {
        let run = judge::run(async || {
            let items = stream::iter(LIST).cycle().take(100);
            let items = items.inspect(|_| log("an item is taken"));
            let asking = ask_all(items, 3);
            let _ = tokio::time::timeout(Duration::from_millis(25), asking).await;
        });
        if run.lines().len() > 3 {
            run.fail(&format!(
                "three calls are under way, and {} items were taken from the stream",
                run.lines().len()
            ));
        }
        if run.lines().len() < 3 {
            run.fail(&format!(
                "three calls may be made at a time, and {} items were taken from the stream",
                run.lines().len()
            ));
        }
    }

    #[test]
    fn the_first_that_is_sold_out_ends_it_and_the_rest_is_dropped() {
        const LIST: [Item; 6] = [
            ("tomatoes", 10),
            ("truffles", 30),
            ("flour", 70),
            ("eggs", 15),
            ("cheese", 90),
            ("salt", 20),
        ];
        let run = judge::run(async || ask_all(stream::iter(LIST), 3).await);
        run.must_return(Err(SoldOut("truffles")));
        run.must_take_millis(30);
        run.must_finish(&["tomatoes", "eggs", "truffles"]);
        run.must_leave_no_task();
    }
}
