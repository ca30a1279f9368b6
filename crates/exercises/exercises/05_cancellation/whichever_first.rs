//! Bo is so hungry that he has ordered from two takeaways. He eats what comes first, and
//! calls the other one off. If one of them burns his meal, he still has the other.
//!
//! Task: write `eat_first`, a race between two orders.
//!
//! Read "Whichever comes first: `select!`" in `docs/05-cancellation.md`.

use judge::{burn, cook};

/// Awaits both orders at the same time, and returns the meal that's ready first. The
/// other order is dropped then.
///
/// An order that ends with an error is out of the race, and the other one goes on. If
/// both are out, the error is `"nothing to eat"`.
async fn eat_first(
    one: impl Future<Output = Result<&'static str, String>>,
    other: impl Future<Output = Result<&'static str, String>>,
) -> Result<&'static str, String> {
    // TODO: Write it.
    todo!()
}

fn main() {
    judge::show(async || {
        let pizza = async { Ok(cook("pizza", 30).await) };
        match eat_first(pizza, burn("soup", 10)).await {
            Ok(meal) => println!("Bo eats his {meal}"),
            Err(error) => println!("Bo goes home: {error}"),
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn order(meal: &'static str, millis: u64) -> Result<&'static str, String> {
        Ok(cook(meal, millis).await)
    }

    #[test]
    fn the_first_order_wins_if_it_is_quicker() {
        let run = judge::run(|| eat_first(order("salad", 10), order("pizza", 30)));
        run.must_take_millis(10).must_finish(&["salad"]);
        run.must_return(Ok("salad")).must_leave_no_task();
    }

    #[test]
    fn the_second_order_wins_if_it_is_quicker() {
        let run = judge::run(|| eat_first(order("pizza", 30), order("soup", 20)));
        run.must_take_millis(20).must_finish(&["soup"]);
        run.must_return(Ok("soup")).must_leave_no_task();
    }

    #[test]
    fn a_burned_order_does_not_win() {
        let left = judge::run(|| eat_first(burn("soup", 10), order("pizza", 30)));
        left.must_return_because(Ok("pizza"), "it's still in the race")
            .must_take_millis(30);
        let right = judge::run(|| eat_first(order("pizza", 30), burn("soup", 10)));
        right
            .must_return_because(Ok("pizza"), "it's still in the race")
            .must_take_millis(30);
    }

    #[test]
    fn if_both_burn_there_is_nothing_to_eat() {
        // Either of the two may burn first.
        for (soup, pizza) in [(10, 30), (30, 10)] {
            let run = judge::run(move || eat_first(burn("soup", soup), burn("pizza", pizza)));
            run.must_return_because(Err("nothing to eat".into()), "both are out of the race")
                .must_take_millis(30);
        }
    }
}
