//! The kitchen has two stoves. Today a whole school class has ordered, and all at once,
//! so the meals have to take turns. But no stove should stay cold while somebody waits.
//!
//! Task: write `cook_all`, which cooks any number of meals on a few stoves.
//!
//! Read "More orders than the kitchen can take" in `docs/06-when-the-kitchen-burns.md`,
//! and "Run it" in `docs/04-memo-fibonacci.md`.

use judge::cook;

/// Cooks all `meals`, each by `cook(meal, millis)`, but never more than `stoves` of them
/// at the same time. A meal that waits is begun as soon as a stove is free, in the order
/// of the list. Until then it awaits the stove: nothing looks for one every few milliseconds.
///
/// `stoves` is at least 1. Returns what was cooked, in the order of the list.
async fn cook_all(meals: Vec<(&'static str, u64)>, stoves: usize) -> Vec<&'static str> {
    // TODO: Write it.
    todo!()
}

fn main() {
    judge::show(async || {
        let meals = vec![("pizza", 30), ("salad", 10), ("soup", 20), ("toast", 10)];
        println!("{:?}", cook_all(meals, 2).await);
    });
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::timeout;

    use super::*;

    const MEALS: [(&str, u64); 5] = [
        ("pizza", 31),
        ("salad", 11),
        ("soup", 23),
        ("toast", 8),
        ("tea", 6),
    ];
    const NAMES: [&str; 5] = ["pizza", "salad", "soup", "toast", "tea"];

    /// Cooks all of `MEALS`, but stops after so many milliseconds. Returns what was begun.
    #[track_caller]
    fn begin_in(millis: u64, stoves: usize) -> (Vec<&'static str>, judge::Run<bool>) {
        let run = judge::run(async move || {
            let cooking = cook_all(MEALS.to_vec(), stoves);
            let cooked = timeout(Duration::from_millis(millis), cooking).await;
            cooked.is_ok()
        });
        let is_begun = |name: &&str| run.polls(name) > 0;
        (NAMES.into_iter().filter(is_begun).collect(), run)
    }

    /// Cooks all `meals`, and checks that it took `wanted` milliseconds.
    #[track_caller]
    fn cook_in(wanted: u64, meals: Vec<(&'static str, u64)>, stoves: usize) {
        let names: Vec<_> = meals.iter().map(|(name, _)| *name).collect();
        let run = judge::run(move || cook_all(meals, stoves));
        run.must_not_busy_wait();
        if run.millis() < wanted {
            run.fail(&format!(
                "{} meals take {wanted} ms if at most {stoves} cook at a time, and `cook_all` \
                 returned after {} ms",
                names.len(),
                run.millis()
            ));
        }
        run.must_take_millis(wanted);
        run.must_return_because(&*names, "it's the order of the list");
        run.must_finish(&names).must_leave_no_task();
    }

    #[test]
    fn there_are_never_more_meals_than_stoves() {
        for stoves in 1..5 {
            let (begun, run) = begin_in(4, stoves);
            if begun.len() > stoves {
                run.fail(&format!(
                    "at most {stoves} of the meals may cook at a time, and {} do: if each takes a \
                     permit, is that kept until the meal is ready?",
                    begun.len()
                ));
            }
        }
    }

    #[test]
    fn meals_are_begun_in_the_order_of_the_list() {
        // With one stove, the pizza is ready after 31 ms, and the salad after 42 ms.
        let (begun, run) = begin_in(45, 1);
        if begun != ["pizza", "salad", "soup"] {
            run.fail(&format!(
                "in 45 ms, one stove gets to the pizza, the salad and the soup, and what was begun \
                 is {begun:?}"
            ));
        }
        run.must_finish(&["pizza", "salad"]).must_return(false);
    }

    #[test]
    fn a_meal_is_begun_as_soon_as_a_stove_is_free() {
        let (begun, run) = begin_in(5, 2);
        if begun.len() < 2 {
            run.fail(&format!(
                "two stoves are free, and what was begun is {begun:?}"
            ));
        }
        let (begun, run) = begin_in(13, 2);
        if !begun.contains(&"soup") {
            run.fail("a stove is free after 11 ms, and after 13 ms the soup isn't begun");
        }
        run.must_finish(&["salad"]).must_return(false);
    }

    #[test]
    fn two_stoves_take_turns() {
        // The toast comes after the pizza, and the tea after the soup.
        cook_in(40, MEALS.to_vec(), 2);
    }

    #[test]
    fn one_stove_cooks_one_after_another() {
        cook_in(79, MEALS.to_vec(), 1);
    }

    #[test]
    fn with_a_stove_for_each_they_all_cook_at_once() {
        cook_in(31, MEALS.to_vec(), 7);
    }

    #[test]
    fn a_whole_class_takes_turns_on_three_stoves() {
        cook_in(110, vec![("soup", 10); 31], 3);
    }

    #[test]
    fn without_orders_nothing_is_cooked() {
        cook_in(0, Vec::new(), 2);
    }
}
