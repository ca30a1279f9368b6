//! You're the cashier now. Ada, Bo and Cy come in, in this order, and each of them is a
//! task. Before the first one steps up, you already know when you'll poll whom, and what
//! each poll will return.
//!
//! Task: predict what the polls return and how many tasks are left, and then run it.
//!
//! Read "Who does what: executor, task, waker" in `docs/00-restaurant.md`.

use std::future::poll_fn;
use std::pin::pin;
use std::time::Duration;

use judge::{cook, log, watch};
use tokio::runtime::Handle;
use tokio::time::sleep;

/// The polls of the three tasks, in the order in which you expect them.
const POLLS: [&str; 6] = [
    // Each task is polled once, because all of them are in the queue.
    "Ada: Pending",
    "Bo: Pending",
    "Cy: Ready",
    // After 10 ms, Ada's soup is ready, and the same poll goes on to her pizza.
    "Ada: Pending",
    // After 20 and 30 ms, the last thing that a task waited for is ready.
    "Bo: Ready",
    "Ada: Ready",
];

/// How many of the three tasks the executor still has after 15 ms.
const TASKS_AFTER_15_MS: &str = "2"; // Cy's task has ended. Ada's is one, with two meals.

async fn ada() {
    cook("soup", 10).await;
    cook("pizza", 20).await;
}

async fn bo() {
    cook("salad", 20).await;
}

async fn cy() {
    // He only takes a menu, and never waits.
}

// What follows runs the scene. You don't have to read it.

/// Hands the customers to the executor, and returns how many are left after 15 ms.
async fn open_till() -> usize {
    let count = || Handle::current().metrics().num_alive_tasks();
    let others = count();
    let ada = tokio::spawn(announce("Ada", ada()));
    let bo = tokio::spawn(announce("Bo", bo()));
    let cy = tokio::spawn(announce("Cy", cy()));
    sleep(Duration::from_millis(15)).await;
    let left = count() - others;
    let _ = tokio::join!(ada, bo, cy);
    left
}

/// Logs what each poll of `future` returns.
async fn announce(name: &str, future: impl Future<Output = ()>) {
    let mut future = pin!(watch(name, future));
    poll_fn(|context| {
        let result = future.as_mut().poll(context);
        let answer = if result.is_ready() {
            "Ready"
        } else {
            "Pending"
        };
        log(format!("{name}: {answer}"));
        result
    })
    .await;
}

fn main() {
    // Until you've predicted all of it, the program keeps the answer to itself.
    let is_open = TASKS_AFTER_15_MS == "?";
    let polls: &[&str] = if is_open { &["?"] } else { &POLLS };
    if let Some(left) = judge::show_if_predicted(polls, open_till)
        && left.to_string() == TASKS_AFTER_15_MS
    {
        println!("Tasks after 15 ms: {left}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_polls_come_as_predicted() {
        judge::predict(&POLLS, open_till).must_leave_no_task();
    }

    #[test]
    fn as_many_tasks_are_left_as_predicted() {
        // The lines of the run would tell how often each is polled.
        let left = judge::predict(&POLLS, open_till).value.to_string();
        assert!(
            TASKS_AFTER_15_MS != "?",
            "predict first: how many tasks are left after 15 ms?"
        );
        assert!(
            left == TASKS_AFTER_15_MS,
            "after 15 ms it isn't {TASKS_AFTER_15_MS}: a customer is one task, whatever it \
             awaits inside, and the executor has it until a poll returns Ready"
        );
    }
}
