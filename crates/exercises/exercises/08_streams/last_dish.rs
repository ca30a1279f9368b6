//! A guest sits at the belt. She takes every dish that comes, but she isn't patient: if none comes
//! for a while, she leaves. She also has to leave when the restaurant closes.
//!
//! Task: write `eat`, which has a limit for each dish and another one for the whole evening.
//!
//! Read "Wait no longer than this" in `docs/08-streams.md`.

use std::pin::pin;
use std::time::Duration;

use futures::{Stream, StreamExt, stream};
use tokio::time::sleep;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Reason {
    /// The belt is at its end.
    End,
    /// No dish came in time.
    Hungry,
    /// The restaurant closes.
    Closed,
}

/// Takes each dish as soon as it comes, and returns what was taken, and why it took no more:
///
/// - No dish came for as long as `patience`, counted from the dish before, or from the beginning.
/// - The restaurant closes, which is as long as `evening` after the beginning, whether a dish is
///   under way or not.
/// - The belt is at its end.
///
/// It returns as soon as the reason is there, and two of them never come at the same time.
async fn eat(
    dishes: impl Stream<Item = &'static str>,
    patience: Duration,
    evening: Duration,
) -> (Vec<&'static str>, Reason) {
    // TODO: Write it.
    todo!()
}

/// Returns dishes, each of which comes so many milliseconds after the one before was taken.
fn belt(dishes: &[(&'static str, u64)]) -> impl Stream<Item = &'static str> {
    stream::iter(dishes).then(async |&(dish, millis)| {
        sleep(Duration::from_millis(millis)).await;
        dish
    })
}

fn main() {
    judge::show(async || {
        let dishes = belt(&[("salmon", 10), ("tuna", 20), ("egg", 90)]);
        let (taken, reason) = eat(dishes, Duration::from_millis(50), EVENING).await;
        println!("{taken:?}, and then {reason:?}");
    });
}

const EVENING: Duration = Duration::from_millis(1000);

#[cfg(test)]
mod tests {
    use super::*;

    /// Eats from a belt, and checks the dishes, the reason, and when it was there.
    #[track_caller]
    fn must_eat(
        dishes: &'static [(&'static str, u64)],
        [patience, evening]: [u64; 2],
        wanted: (usize, Reason, u64),
    ) {
        let (count, reason, millis) = wanted;
        let run = judge::run(async move || {
            let [patience, evening] = [patience, evening].map(Duration::from_millis);
            eat(belt(dishes), patience, evening).await
        });
        let taken: Vec<_> = dishes[..count].iter().map(|dish| dish.0).collect();
        run.must_return_because(
            (taken, reason),
            &format!(
                "the dishes take {:?} ms, the guest waits for {patience} ms, and the restaurant \
                 closes at {evening} ms",
                dishes.iter().map(|dish| dish.1).collect::<Vec<_>>()
            ),
        );
        run.must_take_millis(millis);
        run.must_leave_no_task();
    }

    #[test]
    fn all_dishes_are_taken_up_to_the_end_of_the_belt() {
        let dishes = &[("salmon", 10), ("tuna", 20), ("egg", 15)];
        must_eat(dishes, [50, 1000], (3, Reason::End, 45));
    }

    #[test]
    fn the_guest_leaves_if_no_dish_comes_in_time() {
        let dishes = &[("salmon", 10), ("tuna", 20), ("egg", 90)];
        must_eat(dishes, [50, 1000], (2, Reason::Hungry, 80));
    }

    #[test]
    fn the_patience_begins_again_with_each_dish() {
        let dishes = &[("salmon", 40), ("tuna", 40), ("egg", 40), ("eel", 40)];
        must_eat(dishes, [50, 1000], (4, Reason::End, 160));
    }

    #[test]
    fn no_dish_may_come_at_all() {
        must_eat(&[("salmon", 90)], [50, 1000], (0, Reason::Hungry, 50));
        must_eat(&[], [50, 1000], (0, Reason::End, 0));
    }

    #[test]
    fn the_restaurant_closes_while_a_dish_is_under_way() {
        let dishes = &[("salmon", 30), ("tuna", 30), ("egg", 30)];
        must_eat(dishes, [50, 75], (2, Reason::Closed, 75));
        must_eat(dishes, [50, 20], (0, Reason::Closed, 20));
    }

    #[test]
    fn the_end_comes_before_the_patience_is_up() {
        must_eat(&[("salmon", 30)], [500, 40], (1, Reason::End, 30));
        must_eat(&[("salmon", 80)], [500, 40], (0, Reason::Closed, 40));
    }

    #[test]
    fn a_belt_without_end_is_left_when_the_restaurant_closes() {
        let run = judge::run(async || {
            let dishes = stream::repeat("soup").then(async |dish| {
                sleep(Duration::from_millis(10)).await;
                dish
            });
            eat(dishes, Duration::from_millis(50), Duration::from_millis(95)).await
        });
        run.must_return((vec!["soup"; 9], Reason::Closed));
        run.must_take_millis(95).must_not_busy_wait();
    }
}
