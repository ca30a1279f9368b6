//! Ada and Bo share a bill, and each of their orders is a task. A task may be moved to
//! another thread, so the compiler doesn't let them write on this bill.
//!
//! Task: change what the bill is made of, and keep both tasks.
//!
//! Read "Why a task must be `Send`" in `docs/03-concurrency.md`.

use std::cell::Cell;
use std::rc::Rc;

use judge::cook;
use tokio::task::JoinError;

/// A bill, which begins with nothing on it. Its clones are the same bill.
// TODO: Take a bill that may be sent to another thread.
type Bill = Rc<Cell<u32>>;

/// Serves a pizza and a salad in two tasks, and returns how much they cost together.
async fn serve_both() -> Result<u32, JoinError> {
    let bill = Bill::default();
    let ada = tokio::spawn(order(Bill::clone(&bill), ("pizza", 20), 9));
    let bo = tokio::spawn(order(Bill::clone(&bill), ("salad", 30), 5));
    ada.await?;
    bo.await?;
    Ok(total(&bill))
}

/// Cooks a meal, and then writes its price on the bill.
async fn order(bill: Bill, (meal, millis): (&'static str, u64), euro: u32) {
    cook(meal, millis).await;
    add(&bill, euro);
}

/// Writes a price on the bill. If two threads do that at the same moment, both prices count.
fn add(bill: &Bill, euro: u32) {
    bill.set(bill.get() + euro);
}

/// Returns how much all prices on the bill are together.
fn total(bill: &Bill) -> u32 {
    bill.get()
}

fn main() {
    judge::show(async || {
        if let Ok(euro) = serve_both().await {
            println!("that's {euro} euro, please");
        }
    });
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicBool;
    use std::sync::atomic::Ordering::Relaxed;
    use std::thread;
    use std::time::Duration;

    use super::*;

    #[test]
    fn both_write_on_the_same_bill() {
        let run = judge::run(async || {
            let lunch = serve_both().await.unwrap_or_default();
            (lunch, serve_both().await.unwrap_or_default())
        });
        let why = "both prices are on the bill, and each call has a new one";
        run.must_return_because((14_u32, 14_u32), why);
        run.must_take_millis(60).must_leave_no_task();
        run.must_finish(&["pizza", "salad", "pizza", "salad"]);
        if run.polls("salad") != 4 {
            run.fail(
                "the salad was polled when only the pizza was woken, so these orders aren't \
                 tasks of their own",
            );
        }
    }

    #[test]
    fn no_price_is_lost_if_two_threads_write_at_the_same_moment() {
        let (written, total) = judge::call(|| {
            let (bill, is_over) = (Bill::default(), AtomicBool::new(false));
            // One thread writes all the time. The other one cuts in whenever it has slept, and
            // does so even if there's only one processor.
            let written: u32 = thread::scope(|scope| {
                let busy = scope.spawn(|| {
                    let mut written = 0;
                    while !is_over.load(Relaxed) {
                        add(&bill, 1);
                        written += 1;
                    }
                    written
                });
                for _ in 0..200 {
                    thread::sleep(Duration::from_micros(50));
                    add(&bill, 1);
                }
                is_over.store(true, Relaxed);
                busy.join().unwrap() + 200
            });
            (written, total(&bill))
        });
        assert!(
            total >= written,
            "two threads wrote {written} prices of 1 euro, and {} of them are lost: between \
             reading the old sum and storing the new one, the other thread had written, too",
            written - total
        );
        assert!(
            total == written,
            "two threads wrote {written} prices of 1 euro, and the new bill comes to {total} euro"
        );
    }
}
