//! Bo counts the cooks before he locks up. He has sent one of them home, and lost
//! sight of another. Have they gone?
//!
//! Task: predict how many tasks are alive at each point, and only then run the program.
//!
//! Read "Stop a task: `abort`" in `docs/05-cancellation.md`.

use judge::{cook, log};
use tokio::runtime::Handle;

/// The lines, in the order in which you expect them.
const PREDICTION: [&str; 5] = [
    "2", // A task is alive from `spawn` on, although neither has been polled yet.
    "2", // Dropping the handle doesn't stop the salad. It only loses the result.
    "2", // `abort` only asks for the end. The task is dropped when the runtime gets to it.
    "1", // The handle of the pizza is ready when its task has gone, and the salad goes on.
    "0", // While the tea cooks, the salad gets done by itself.
];

async fn lock_up() {
    // The judge may have a task of its own, which doesn't count.
    let others = alive();
    let pizza = tokio::spawn(cook("pizza", 30));
    let salad = tokio::spawn(cook("salad", 10));
    log(format!("{}", alive() - others));
    drop(salad);
    log(format!("{}", alive() - others));
    pizza.abort();
    log(format!("{}", alive() - others));
    let _ = pizza.await;
    log(format!("{}", alive() - others));
    cook("tea", 20).await;
    log(format!("{}", alive() - others));
}

fn alive() -> usize {
    Handle::current().metrics().num_alive_tasks()
}

fn main() {
    // Until you've predicted every line right, the program keeps the answer to itself.
    judge::show_if_predicted(&PREDICTION, lock_up);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_tasks_are_alive_as_predicted() {
        judge::predict(&PREDICTION, lock_up).must_leave_no_task();
    }
}
