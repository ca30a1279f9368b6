//! Ada and Bo share a bill, and each of their orders is a task. A task may be moved to
//! another thread, so the compiler doesn't let them write on this bill.
//!
//! Task: change what the bill is made of, and keep both tasks.
//!
//! Read "Why a task must be `Send`" in `docs/03-concurrency.md`.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use judge::cook;
use tokio::task::JoinError;

/// Serves a pizza and a salad in two tasks, and returns how much they cost together.
async fn serve_both() -> Result<u32, JoinError> {
    // The counter of an `Rc` may only be changed on one thread, so an `Rc` can't go into a
    // task. A `Cell` can, but two threads can't share it, and an `Arc` is `Send` only if they
    // can share what's in it. They can share an atomic.
    let bill = Arc::new(AtomicU32::new(0));
    let ada = tokio::spawn(order(Arc::clone(&bill), ("pizza", 20), 9));
    let bo = tokio::spawn(order(Arc::clone(&bill), ("salad", 30), 5));
    ada.await?;
    bo.await?;
    Ok(bill.load(Ordering::Relaxed))
}

/// Cooks a meal, and then writes its price on the bill.
async fn order(bill: Arc<AtomicU32>, (meal, millis): (&'static str, u64), euro: u32) {
    cook(meal, millis).await;
    bill.fetch_add(euro, Ordering::Relaxed);
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
    use super::*;

    #[test]
    fn both_write_on_the_same_bill() {
        let run = judge::run(async || serve_both().await.unwrap_or_default());
        run.must_return_because(14_u32, "both prices are on the bill")
            .must_take_millis(30);
        run.must_finish(&["pizza", "salad"]).must_leave_no_task();
        if run.polls("salad") != 2 {
            run.fail(
                "the salad was polled when only the pizza was woken, so these orders aren't \
                 tasks of their own",
            );
        }
    }
}
