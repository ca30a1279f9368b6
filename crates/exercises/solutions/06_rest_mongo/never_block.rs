//! Three customers come to the service nearly at once, and each answer takes 80 ms. But
//! as long as one of them waits, nobody else is served, or even let in. The pause is one
//! for a clock, so it needs no other thread.
//!
//! Task: fix `serve` and `answer`, so that no customer waits for another one.
//!
//! Read "What happens, step by step" in `docs/06-rest-mongo.md`.

use std::collections::VecDeque;
use std::time::Duration;

use judge::{cook, log};
use tokio::task::JoinSet;
use tokio::time::sleep;

/// Serves the customers until no more come, and returns when all have their answers.
async fn serve(mut door: Door) {
    // A task for each customer, so that the next one can be let in at once. The set makes
    // it possible to wait for the last answers.
    let mut answers = JoinSet::new();
    while let Some(customer) = door.accept().await {
        answers.spawn(answer(customer));
    }
    answers.join_all().await;
}

/// Asks the database, which is busy the first time, and asks again after a pause.
async fn answer(customer: &'static str) {
    cook(customer, 20).await;
    // All tasks share one thread. This gives it back for the time of the pause.
    sleep(Duration::from_millis(40)).await;
    cook(customer, 20).await;
    log(format!("{customer} has an answer"));
}

/// Where the customers come in, each after a pause.
struct Door {
    customers: VecDeque<(u64, &'static str)>,
}

impl Door {
    /// Waits for the next customer. Nobody comes after `None`.
    async fn accept(&mut self) -> Option<&'static str> {
        let (pause, customer) = self.customers.pop_front()?;
        sleep(Duration::from_millis(pause)).await;
        Some(customer)
    }
}

fn main() {
    let customers = [(0, "Ada"), (5, "Bo"), (5, "Cy")].into();
    judge::show(async move || serve(Door { customers }).await);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_answer_comes_80_ms_after_its_customer() {
        let customers = [(0, "Ada"), (5, "Bo"), (5, "Cy")].into();
        let run = judge::run(async move || serve(Door { customers }).await);
        run.must_take_millis(90).must_leave_no_task();
        run.must_log(&["Ada has an answer", "Bo has an answer", "Cy has an answer"]);
        run.must_finish(&["Ada", "Ada", "Bo", "Bo", "Cy", "Cy"]);
    }

    #[test]
    fn an_answer_does_not_wait_for_a_customer_who_comes_late() {
        let customers = [(0, "Ada"), (100, "Bo")].into();
        let run = judge::run(async move || {
            let late = async {
                sleep(Duration::from_millis(90)).await;
                log("90 ms have passed");
            };
            tokio::join!(serve(Door { customers }), late);
        });
        run.must_log(&["Ada has an answer", "90 ms have passed", "Bo has an answer"]);
        run.must_take_millis(180).must_leave_no_task();
    }

    #[test]
    fn twenty_customers_wait_no_longer_than_one() {
        let customers = [(0, "Ada"); 20].into();
        let run = judge::run(async move || serve(Door { customers }).await);
        // tokio's clock counts a pause of 0 ms as up to 1 ms.
        if run.millis() > 120 {
            run.fail(&format!("wanted at most 120 ms, took {} ms", run.millis()));
        }
        run.must_leave_no_task();
        if run.lines().len() != 20 {
            run.fail("wanted an answer for each of the 20 customers");
        }
    }
}
