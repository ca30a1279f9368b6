//! Three customers come to the service nearly at once, and each answer takes 80 ms. But
//! as long as one of them waits, nobody else is served, or even let in.
//! (The pause only takes time, so handing it to another thread isn't the answer here: the
//! exercise runs on a virtual clock, and a wait on another thread doesn't move that.)
//!
//! Task: fix `serve` and `answer`, so that no customer waits for another one.
//!
//! Read "What happens, step by step" in `docs/06-rest-mongo.md`.

use std::collections::VecDeque;
use std::time::Duration;

use judge::{cook, log};
use tokio::time::{Instant, sleep, sleep_until};

/// Serves the customers until no more come. It awaits the answers, and returns as soon as all
/// customers have theirs.
async fn serve(mut door: Door) {
    while let Some(customer) = door.accept().await {
        // TODO: Who lets the next customer in meanwhile?
        answer(customer).await;
    }
}

/// Asks the database, which is busy the first time, and asks again after a pause.
async fn answer(customer: &'static str) {
    cook(customer, 20).await;
    // TODO: Whose thread is this?
    std::thread::sleep(Duration::from_millis(40));
    cook(customer, 20).await;
    log(format!("{customer} has an answer"));
}

/// Where the customers come in, each of them after so many milliseconds.
struct Door {
    opened: Instant,
    customers: VecDeque<(u64, &'static str)>,
}

impl Door {
    fn open(customers: &[(u64, &'static str)]) -> Self {
        Self {
            opened: Instant::now(),
            customers: customers.iter().copied().collect(),
        }
    }

    /// Waits for the next customer. Nobody comes after `None`. It's cancel safe: if it's
    /// dropped, no customer is lost.
    async fn accept(&mut self) -> Option<&'static str> {
        let (millis, customer) = *self.customers.front()?;
        sleep_until(self.opened + Duration::from_millis(millis)).await;
        self.customers.pop_front();
        Some(customer)
    }
}

fn main() {
    judge::show(async || serve(Door::open(&[(0, "Ada"), (5, "Bo"), (10, "Cy")])).await);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Serves these customers, and checks that it ends with the answer for the last one,
    /// which comes 80 ms after them.
    #[track_caller]
    fn serve_all(customers: &'static [(u64, &'static str)]) -> judge::Run<()> {
        let run = judge::run(|| serve(Door::open(customers)));
        let (millis, last) = (run.millis(), customers.last().map_or(0, |&(time, _)| time));
        let (answers, count) = (run.lines().len(), customers.len());
        if answers < count {
            run.fail(&format!(
                "`serve` returned after {millis} ms, when {answers} of {count} customers had an \
                 answer: it has to await the answers, however long they take"
            ));
        }
        if millis < last + 80 {
            run.fail(&format!(
                "the last customer comes after {last} ms, and an answer takes 80 ms, with a pause \
                 of 40 ms in it. All was over after {millis} ms: is the pause awaited, and is it \
                 one of tokio's timers?"
            ));
        }
        run.must_not_busy_wait();
        if millis > last + 80 {
            run.fail(&format!(
                "the last customer comes after {last} ms, and an answer takes 80 ms, but `serve` \
                 returned after {millis} ms: it has to end with the last answer, and no answer may \
                 wait for another customer's"
            ));
        }
        run.must_leave_no_task();
        run
    }

    #[test]
    fn each_answer_comes_80_ms_after_its_customer() {
        let run = serve_all(&[(0, "Ada"), (5, "Bo"), (10, "Cy")]);
        run.must_log(&["Ada has an answer", "Bo has an answer", "Cy has an answer"]);
        run.must_finish(&["Ada", "Ada", "Bo", "Bo", "Cy", "Cy"]);
    }

    #[test]
    fn an_answer_does_not_wait_for_a_customer_who_comes_late() {
        let run = judge::run(async || {
            let late = async {
                sleep(Duration::from_millis(90)).await;
                log("90 ms have passed");
            };
            tokio::join!(serve(Door::open(&[(0, "Ada"), (100, "Bo")])), late);
        });
        if run.lines()[0] == "90 ms have passed" {
            run.fail(
                "Ada's answer takes 80 ms, and after 90 ms she doesn't have it: it waits for a \
                 customer who comes later",
            );
        }
        run.must_log(&["Ada has an answer", "90 ms have passed", "Bo has an answer"]);
        run.must_take_millis(180).must_leave_no_task();
    }

    #[test]
    fn two_thousand_customers_wait_no_longer_than_one() {
        // If this one blocks the thread, we needn't wait for two thousand.
        judge::run(|| answer("Ada")).must_finish(&["Ada", "Ada"]);
        serve_all(&[(0, "Ada"); 2000]).must_take_millis(80);
    }
}
