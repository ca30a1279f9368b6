//! Ada pays by card, and the terminal is slow. She's in a hurry and leaves, with half a
//! payment behind her: her account has been charged, and the till has got nothing.
//!
//! Task: fix `pay`, so that a payment runs to its end even if its customer leaves.
//!
//! Read "What must not be dropped" in `docs/05-cancellation.md`.

use std::time::Duration;

use judge::{log, watch};
use tokio::time::{sleep, timeout};
use tokio_util::task::TaskTracker;

/// Awaits the customer's payment for `patience` at most, and returns whether they saw it
/// done. The payment runs to its end in any case: when the time is up, and also if the future
/// of this function is dropped on the way.
///
/// A payment that's left behind belongs to `payments`, so that somebody can wait for it.
async fn pay(customer: &'static str, patience: Duration, payments: &TaskTracker) -> bool {
    // TODO: What becomes of the payment if the time is up?
    timeout(patience, transfer(customer)).await.is_ok()
}

/// Moves the money, which takes 30 ms.
async fn transfer(customer: &'static str) {
    let steps = async {
        log(format!("{customer} is charged"));
        sleep(Duration::from_millis(30)).await;
        log(format!("{customer}'s money is in the till"));
    };
    watch(customer, steps).await;
}

/// Lets a customer pay, and closes the takeaway when all payments are done.
async fn close_after(customer: &'static str, patience: Duration) {
    let payments = TaskTracker::new();
    if pay(customer, patience, &payments).await {
        log(format!("{customer} has seen it"));
    } else {
        log(format!("{customer} leaves"));
    }
    payments.close();
    payments.wait().await;
    log("the takeaway closes");
}

fn main() {
    judge::show(|| close_after("Ada", Duration::from_millis(20)));
}

#[cfg(test)]
mod tests {
    use futures::future::join_all;
    use tokio::time::{sleep, timeout};

    use super::*;

    #[test]
    fn a_customer_who_leaves_has_paid_before_the_takeaway_closes() {
        let run = judge::run(|| close_after("Ada", Duration::from_millis(20)));
        run.must_log(&[
            "Ada is charged",
            "Ada leaves",
            "Ada's money is in the till",
            "the takeaway closes",
        ]);
        run.must_take_millis(30).must_finish(&["Ada"]);
        run.must_leave_no_task();
    }

    #[test]
    fn a_patient_customer_sees_the_payment_done() {
        let run = judge::run(|| close_after("Bo", Duration::from_millis(40)));
        run.must_not_busy_wait();
        run.must_log(&[
            "Bo is charged",
            "Bo's money is in the till",
            "Bo has seen it",
            "the takeaway closes",
        ]);
        run.must_take_millis(30).must_finish(&["Bo"]);
        run.must_leave_no_task();
    }

    #[test]
    fn a_customer_leaves_when_their_patience_is_over() {
        let run = judge::run(async || {
            let payments = TaskTracker::new();
            let seen = pay("Cy", Duration::from_millis(10), &payments).await;
            (seen, payments.len())
        });
        if run.millis() > 10 {
            run.fail(&format!(
                "Cy leaves after 10 ms, but `pay` kept him for {} ms",
                run.millis()
            ));
        }
        run.must_take_millis(10);
        let (seen, left) = run.value;
        if seen {
            run.fail("Cy left after 10 ms, but `pay` says that he saw his payment done");
        }
        if left == 0 {
            run.fail(
                "Cy has left, but `payments` has no payment of his: it was dropped, or it runs \
                 where nobody can wait for it",
            );
        }
        if left > 1 {
            run.fail("Cy has left, and more than his payment belongs to `payments`");
        }
    }

    #[test]
    fn a_payment_goes_on_if_pay_itself_is_dropped() {
        let run = judge::run(async || {
            let payments = TaskTracker::new();
            let patient = pay("Ada", Duration::from_millis(100), &payments);
            let _ = timeout(Duration::from_millis(10), patient).await;
            payments.close();
            payments.wait().await;
        });
        if run.lines().len() == 1 {
            run.fail(
                "`pay` was dropped, and `payments` didn't wait for Ada's payment: it was dropped \
                 too, or it runs where nobody can wait for it",
            );
        }
        run.must_log(&["Ada is charged", "Ada's money is in the till"]);
        run.must_leave_no_task();
    }

    #[test]
    fn customers_wait_for_their_own_payment_and_for_nothing_else() {
        let run = judge::run(async || {
            let payments = TaskTracker::new();
            payments.spawn(sleep(Duration::from_millis(90)));
            let pay = |_| pay("Ada", Duration::from_millis(40), &payments);
            let seen = join_all((0..2000).map(pay)).await;
            seen.into_iter().filter(|seen| *seen).count()
        });
        if run.value < 2000 {
            run.fail(&format!(
                "2000 customers wait for 40 ms, each payment takes 30 ms, and {} of them saw \
                 theirs done: `pay` has to await the customer's payment, and nothing else",
                run.value
            ));
        }
    }
}
