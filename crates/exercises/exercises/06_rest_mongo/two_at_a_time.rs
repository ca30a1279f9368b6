//! The kitchen has two stoves. Today a whole school class has ordered, and all at once,
//! so the meals have to take turns. But no stove should stay cold while somebody waits.
//!
//! Task: write `cook_all`, which cooks any number of meals on a few stoves.
//!
//! Read "More orders than the kitchen can take" in `docs/when-the-kitchen-burns.md`,
//! and "Run it" in `docs/04-memo-fibonacci.md`.

use judge::cook;

/// Cooks all `meals`, each by `cook(meal, millis)`, but never more than `stoves` of them
/// at the same time. A meal that waits is begun as soon as a stove is free, in the order
/// of the list.
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
        ("pizza", 30),
        ("salad", 10),
        ("soup", 25),
        ("toast", 10),
        ("tea", 5),
    ];
    const NAMES: [&str; 5] = ["pizza", "salad", "soup", "toast", "tea"];

    /// Cooks all of `MEALS`, but stops after so many milliseconds.
    fn cook_for(millis: u64, stoves: usize) -> judge::Run<bool> {
        judge::run(async move || {
            let cooking = cook_all(MEALS.to_vec(), stoves);
            let cooked = timeout(Duration::from_millis(millis), cooking).await;
            cooked.is_ok()
        })
    }

    /// Checks that after 4 ms, no more meals are begun than there are stoves.
    fn must_begin(stoves: usize) {
        let run = cook_for(4, stoves);
        let begun = NAMES.iter().filter(|name| run.polls(name) > 0).count();
        if begun > stoves {
            run.fail(&format!(
                "at most {stoves} of the meals may cook at a time, and {begun} do"
            ));
        }
    }

    #[test]
    fn there_are_never_more_meals_than_stoves() {
        for stoves in 1..5 {
            must_begin(stoves);
        }
    }

    #[test]
    fn meals_are_begun_in_the_order_of_the_list() {
        // With one stove, the pizza is ready after 30 ms, and the salad after 40 ms.
        let run = cook_for(45, 1);
        if run.polls("toast") + run.polls("tea") > 0 {
            run.fail("there's one stove, and after 45 ms the soup is on it, but others are begun");
        }
        run.must_finish(&["pizza", "salad"]).must_return(false);
    }

    #[test]
    fn a_meal_is_begun_as_soon_as_a_stove_is_free() {
        let run = cook_for(12, 2);
        run.must_finish(&["salad"]);
        if run.polls("soup") == 0 {
            run.fail("a stove is free after 10 ms, and after 12 ms the soup isn't begun");
        }
        run.must_return(false);
    }

    #[test]
    fn two_stoves_take_turns() {
        let run = judge::run(|| cook_all(MEALS.to_vec(), 2));
        // The toast comes after the pizza, and the tea after the soup.
        run.must_take_millis(40)
            .must_return_because(NAMES, "it's the order of the list");
        run.must_finish(&NAMES).must_leave_no_task();
    }

    #[test]
    fn one_stove_cooks_one_after_another() {
        let run = judge::run(|| cook_all(MEALS.to_vec(), 1));
        run.must_take_millis(80).must_return(NAMES);
        run.must_finish(&NAMES).must_leave_no_task();
    }

    #[test]
    fn with_a_stove_for_each_they_all_cook_at_once() {
        let run = judge::run(|| cook_all(MEALS.to_vec(), 7));
        run.must_take_millis(30).must_return(NAMES);
        run.must_finish(&NAMES).must_leave_no_task();
    }

    #[test]
    fn a_whole_class_takes_turns_on_three_stoves() {
        let run = judge::run(|| cook_all(vec![("soup", 10); 31], 3));
        run.must_take_millis(110).must_return(vec!["soup"; 31]);
        run.must_leave_no_task();
    }

    #[test]
    fn without_orders_nothing_is_cooked() {
        let run = judge::run(|| cook_all(Vec::new(), 2));
        run.must_take_millis(0).must_finish(&[]);
    }
}
