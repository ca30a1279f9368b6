//! At lunchtime, one person alone is too slow: by the time the pizza is packed, the next
//! order has waited for long. So there are three stations now, and each of them hands its work
//! on to the next.
//!
//! Task: write `serve`, in which three stations work at the same time.
//!
//! Read "Two channels, three tasks" in `docs/07-pipes.md`.

use std::time::Duration;

use judge::{cook, watch};
use tokio::time::sleep;

/// A meal, and how many milliseconds it takes to cook and to pack it.
#[derive(Clone, Copy)]
struct Order {
    meal: &'static str,
    cooking_time: u64,
    packing_time: u64,
}

/// Serves all orders by three stations, which work at the same time:
///
/// - The till writes down one order after the other, by `write_down`.
/// - The kitchen cooks one meal after the other, by `cook(order.meal, order.cooking_time)`.
/// - The packer packs one meal after the other, by `pack`.
///
/// Between the till and the kitchen, there are `places` for orders, and between the kitchen and
/// the packer, there are as many for meals. If they're all taken, the station before them waits.
/// `places` is at least 1.
///
/// Returns the packed meals, in the order of the list.
async fn serve(orders: Vec<Order>, places: usize) -> Vec<&'static str> {
    // TODO: Write it.
    todo!()
}

/// Writes down an order, which takes a millisecond.
async fn write_down(_: Order) {
    watch("the till", sleep(Duration::from_millis(1))).await;
}

async fn pack(order: Order) {
    let time = Duration::from_millis(order.packing_time);
    watch("the packer", sleep(time)).await;
}

fn main() {
    judge::show(async || println!("{:?}", serve(LUNCH.to_vec(), 1).await));
}

const LUNCH: [Order; 4] = [
    quick_to_pack("pizza"),
    quick_to_pack("salad"),
    quick_to_pack("soup"),
    quick_to_pack("tea"),
];

const fn quick_to_pack(meal: &'static str) -> Order {
    Order {
        meal,
        cooking_time: 20,
        packing_time: 10,
    }
}

#[cfg(test)]
mod tests {
    use tokio::time::timeout;

    use super::*;

    /// Serves these orders, and checks the meals and the time.
    #[track_caller]
    fn serve_in(wanted: u64, orders: Vec<Order>, places: usize) {
        let meals: Vec<_> = orders.iter().map(|order| order.meal).collect();
        let run = judge::run(move || serve(orders, places));
        let took = run.millis();
        if took > wanted {
            run.fail(&format!(
                "wanted {wanted} ms, took {took} ms: does every station go on with the next order \
                 while the others are at work?"
            ));
        }
        if took < wanted {
            run.fail(&format!(
                "wanted {wanted} ms, took {took} ms: each station has one order in hand at a time"
            ));
        }
        run.must_return_because(&*meals, "it's the order of the list")
            .must_leave_no_task();
    }

    /// Serves for so many milliseconds, and returns how often `name` was done by then.
    fn count_done(name: &str, millis: u64, order: Order, places: usize) -> (usize, judge::Run<()>) {
        let run = judge::run(async move || {
            let serving = serve(vec![order; 9], places);
            let _ = timeout(Duration::from_millis(millis), serving).await;
        });
        (run.finishes(name), run)
    }

    #[test]
    fn the_three_stations_work_at_the_same_time() {
        // The last of the four is cooked at 81 ms.
        serve_in(91, LUNCH.to_vec(), 1);
        serve_in(91, LUNCH.to_vec(), 3);
    }

    #[test]
    fn a_slow_packer_holds_up_the_others_and_loses_nothing() {
        let order = Order {
            meal: "cake",
            cooking_time: 5,
            packing_time: 30,
        };
        serve_in(1 + 5 + 9 * 30, vec![order; 9], 1);
    }

    #[test]
    fn the_till_waits_when_all_places_before_the_kitchen_are_taken() {
        for places in 1..5 {
            let (written, run) = count_done("the till", 15, quick_to_pack("pizza"), places);
            // One order is in the kitchen, and the till may have one in hand.
            if written > places + 2 {
                run.fail(&format!(
                    "with room for {places} between them, the kitchen still cooks the first meal, \
                     and the till has written down {written} orders: it should wait"
                ));
            }
            if written < places + 1 {
                run.fail(&format!(
                    "with room for {places} between them, the kitchen still cooks the first meal, \
                     and the till has written down {written} orders: there's room for more"
                ));
            }
        }
    }

    #[test]
    fn the_kitchen_waits_when_all_places_before_the_packer_are_taken() {
        let order = Order {
            meal: "cake",
            cooking_time: 2,
            packing_time: 60,
        };
        for places in 1..5 {
            let (cooked, run) = count_done("cake", 50, order, places);
            if cooked > places + 2 {
                run.fail(&format!(
                    "with room for {places} between them, the packer still packs the first meal, \
                     and the kitchen has cooked {cooked}: it should wait"
                ));
            }
            if cooked < places + 1 {
                run.fail(&format!(
                    "with room for {places} between them, the packer still packs the first meal, \
                     and the kitchen has cooked {cooked}: there's room for more"
                ));
            }
        }
    }

    #[test]
    fn without_orders_all_stations_go_home() {
        serve_in(0, Vec::new(), 1);
    }
}
