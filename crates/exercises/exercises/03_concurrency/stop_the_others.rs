//! Everyone who orders has a table, until they're served or their order is called off. If a
//! meal burns, the restaurant closes, and by then all tables have to be free. They aren't.
//!
//! Task: let the other orders be gone before `serve_all` returns the error.
//!
//! Read "What happens to the others when one fails" in `docs/03-concurrency.md`.

use judge::{burn, cook, log};
use tokio::task::JoinSet;

type Order = (&'static str, &'static str, u64);

/// Serves all orders. As soon as a meal burns, all others are called off. When their tables
/// are free, it returns the error of that meal.
async fn serve_all(list: Vec<Order>) -> Result<(), String> {
    let mut orders = JoinSet::new();
    for order in list {
        orders.spawn(serve(order));
    }
    while let Some(result) = orders.join_next().await {
        let error = match result {
            Ok(Ok(())) => continue,
            Ok(Err(error)) => error,
            Err(error) => format!("a task didn't end well: {error}"),
        };
        // TODO: From here on, dropping the set aborts the others. When are they gone?
        return Err(error);
    }
    Ok(())
}

async fn serve((customer, meal, millis): Order) -> Result<(), String> {
    // The table is free when this variable is dropped, however the order ends.
    let _table = Table(customer);
    let meal = match meal {
        "toast" => burn(meal, millis).await?,
        _ => cook(meal, millis).await,
    };
    log(format!("{customer} has {meal}"));
    Ok(())
}

struct Table(&'static str);

impl Drop for Table {
    fn drop(&mut self) {
        log(format!("{}'s table is free", self.0));
    }
}

fn main() {
    judge::show(async || {
        if let Err(error) = serve_all(vec![("Ada", "pizza", 30), ("Bo", "toast", 10)]).await {
            log(format!("closed, because {error}"));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn serve_and_close(list: &[Order]) -> judge::Run<Result<(), String>> {
        let list = list.to_vec();
        judge::run(async move || {
            let result = serve_all(list).await;
            log("closed");
            result
        })
    }

    /// Checks that so many tables are free by the time `serve_all` returns.
    fn must_be_free<T>(run: &judge::Run<T>, tables: usize) {
        if run.polls("soup") == 0 {
            run.fail("when the toast burned, the soup wasn't even begun");
        }
        let before = run.lines().iter().take_while(|line| *line != "closed");
        let free = before
            .filter(|line| line.ends_with("table is free"))
            .count();
        if free < tables {
            run.fail(&format!(
                "`serve_all` has returned with {} of {tables} tables still taken: the tasks of \
                 the other orders aren't gone yet",
                tables - free
            ));
        }
    }

    #[test]
    fn if_a_meal_burns_the_other_orders_are_gone() {
        let run = serve_and_close(&[
            ("Ada", "pizza", 30),
            ("Bo", "toast", 10),
            ("Cy", "soup", 20),
        ]);
        must_be_free(&run, 3);
        run.must_return(Err("the toast burned".to_owned()));
        run.must_finish(&["toast"]).must_take_millis(10);
        run.must_leave_no_task();
    }

    #[test]
    fn who_was_served_before_stays_served() {
        let run = serve_and_close(&[
            ("Ada", "salad", 10),
            ("Bo", "toast", 20),
            ("Cy", "toast", 30),
            ("Dee", "soup", 40),
        ]);
        must_be_free(&run, 4);
        run.must_return(Err("the toast burned".to_owned()));
        run.must_finish(&["salad", "toast"]).must_take_millis(20);
        run.must_leave_no_task();
    }

    #[test]
    fn a_thousand_other_orders_are_gone_too() {
        let mut list = vec![("Cy", "soup", 20); 1000];
        list.push(("Bo", "toast", 10));
        let run = serve_and_close(&list);
        must_be_free(&run, 1001);
        run.must_return(Err("the toast burned".to_owned()));
        run.must_finish(&["toast"]).must_take_millis(10);
        run.must_leave_no_task();
    }

    #[test]
    fn if_nothing_burns_all_are_served() {
        let run = serve_and_close(&[("Ada", "pizza", 30), ("Bo", "salad", 10)]);
        run.must_return(Ok(()));
        run.must_log(&[
            "Bo has salad",
            "Bo's table is free",
            "Ada has pizza",
            "Ada's table is free",
            "closed",
        ]);
        run.must_take_millis(30).must_leave_no_task();
    }
}
