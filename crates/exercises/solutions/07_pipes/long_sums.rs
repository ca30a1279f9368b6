//! It's the end of the month, and Bo adds up the books. Each of them takes a while, and he
//! doesn't look up before he's done. If he does that at the till, no guest is served.
//!
//! Task: write `add_up_all`, which lets other threads add up, all at the same time.
//!
//! Read "Give it to a thread: `spawn_blocking`" in `docs/07-what-isnt-async.md`.

use tokio::task::{JoinError, spawn_blocking};

/// Calls all `sums`, each of which computes for long without an `await`. They run at the same
/// time, and none of them on the thread of the runtime, which goes on with its other tasks.
///
/// Returns what they returned, in the order of the list.
///
/// # Errors
/// One of them panicked.
async fn add_up_all<F>(sums: Vec<F>) -> Result<Vec<u64>, JoinError>
where
    F: FnOnce() -> u64 + Send + 'static,
{
    // All of them begin before the first one is awaited.
    let handles: Vec<_> = sums.into_iter().map(spawn_blocking).collect();
    let mut results = Vec::new();
    for handle in handles {
        results.push(handle.await?);
    }
    Ok(results)
}

fn main() {
    judge::show(async || {
        let sums = [10_000, 100_000].map(|last: u64| move || (1..=last).sum::<u64>());
        match add_up_all(sums.to_vec()).await {
            Ok(sums) => println!("{sums:?}"),
            Err(error) => println!("no sums: {error}"),
        }
    });
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, Sender, channel};
    use std::thread;
    use std::time::Duration;

    use tokio::join;

    use super::*;

    /// How long a sum waits for what should happen meanwhile. A blocked thread is another
    /// matter after that.
    const PATIENCE: Duration = Duration::from_millis(500);

    type Sum = Box<dyn FnOnce() -> u64 + Send>;

    fn sums(sums: Vec<Sum>) -> judge::Run<Result<Vec<u64>, String>> {
        judge::run(async move || add_up_all(sums).await.map_err(|error| error.to_string()))
    }

    /// A sum that's 1 if what it waits for happens while it's computed, and 0 if it doesn't.
    fn wait_for(event: Receiver<()>) -> u64 {
        event.recv_timeout(PATIENCE).is_ok().into()
    }

    /// A sum that's 1 if another one is computed at the same time.
    fn meet(other: Sender<()>, event: Receiver<()>) -> Sum {
        Box::new(move || {
            // If the other one has given up, it says so itself.
            let _ = other.send(());
            wait_for(event)
        })
    }

    #[test]
    fn sums_are_in_the_order_of_the_list() {
        let (sender, event) = channel();
        let run = sums(vec![
            Box::new(move || 40 + wait_for(event)),
            Box::new(move || {
                let _ = sender.send(());
                42
            }),
            Box::new(|| 43),
        ]);
        run.must_return_because(
            Ok(vec![41, 42, 43]),
            "the first sum of the list is 41, although it's the last one that's done",
        );
        run.must_leave_no_task();
    }

    #[test]
    fn no_sum_is_computed_on_the_thread_of_the_runtime() {
        let run = judge::run(async || {
            let this = thread::current().id();
            let sums = vec![move || u64::from(thread::current().id() == this); 2];
            add_up_all(sums).await.map_err(|error| error.to_string())
        });
        if run.value.as_ref().is_ok_and(|it| it.contains(&1)) {
            run.fail(
                "a sum was computed on the thread of the runtime, where nothing else can happen \
                 meanwhile",
            );
        }
        run.must_return(Ok(vec![0, 0]));
    }

    #[test]
    fn sums_are_computed_at_the_same_time() {
        let ((one, first), (other, second)) = (channel(), channel());
        let run = sums(vec![meet(one, second), meet(other, first)]);
        if run.value == Ok(vec![0, 1]) {
            run.fail("the second sum wasn't begun before the first one was done");
        }
        run.must_return(Ok(vec![1, 1]));
    }

    #[test]
    fn guests_are_served_meanwhile() {
        let (sender, event) = channel();
        let run = judge::run(async move || {
            let till = async move {
                tokio::task::yield_now().await;
                let _ = sender.send(());
            };
            let sums = vec![move || wait_for(event)];
            let (sums, ()) = join!(add_up_all(sums), till);
            sums.map_err(|error| error.to_string())
        });
        run.must_return_because(
            Ok(vec![1]),
            "a guest is served while the sum is computed, and not only after it",
        );
    }

    #[test]
    fn a_sum_that_panics_is_an_error() {
        let run = judge::run(async || {
            let sums: Vec<Sum> = vec![Box::new(|| 41), Box::new(|| panic!("a page is missing"))];
            add_up_all(sums).await.is_err()
        });
        run.must_return_because(true, "one of the sums panicked");
    }

    #[test]
    fn there_may_be_nothing_to_add_up() {
        sums(Vec::new()).must_return(Ok(Vec::new()));
    }
}
