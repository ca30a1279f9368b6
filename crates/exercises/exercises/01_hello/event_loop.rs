//! Ada's restaurant gets a new till for every lunch: she opens it, serves everyone,
//! and closes it again. She's tired of writing that out each time.
//!
//! Task: write `run`, which opens an event loop, runs a future in it, and closes it.
//!
//! Read "Wait without blocking" in `docs/01-hello.md`.

use std::io;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::time::sleep;

/// Builds a runtime, runs `future` on it to its end, and returns the output.
///
/// The runtime uses only the thread that calls this function. It watches timers, so the
/// future may wait. When the function returns, the runtime is closed.
///
/// # Errors
/// The runtime can't be built.
fn run<F: Future>(future: F) -> io::Result<F::Output> {
    // TODO: Write it. `Ok(value)` is how you return a value here.
    todo!()
}

async fn cook_soup() -> &'static str {
    sleep(Duration::from_millis(10)).await;
    "soup"
}

fn main() -> io::Result<()> {
    judge::show_call(|| {
        println!("Ada serves {}", run(cook_soup())?);
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;
    use std::sync::Arc;
    use std::thread;
    use std::time::Instant;

    use judge::call;
    use tokio::runtime::Handle;

    use super::*;

    #[test]
    fn it_returns_what_the_future_returns() {
        assert_eq!(call(|| run(async { "pizza" }).unwrap()), "pizza");
        assert_eq!(call(|| run(async { 17 }).unwrap()), 17);
    }

    #[test]
    fn the_future_can_wait() {
        let waited = call(|| {
            let wait = async {
                let began = Instant::now();
                sleep(Duration::from_millis(30)).await;
                began.elapsed()
            };
            run(wait).unwrap()
        });
        assert!(
            waited >= Duration::from_millis(30),
            "the future wanted to wait for 30 ms, and went on after {waited:?}"
        );
        assert_eq!(call(|| run(cook_soup()).unwrap()), "soup");
    }

    #[test]
    fn the_future_may_wait_for_long() {
        let ended = call(|| {
            run(async {
                // Nobody has to wait with it: the hour passes on a virtual clock.
                tokio::time::pause();
                sleep(Duration::from_secs(3600)).await;
            })
        });
        if let Err(error) = ended {
            panic!("the future waits for an hour, but `run` returned before its end: {error}");
        }
    }

    #[test]
    fn the_future_stays_on_the_thread_and_may_borrow() {
        let ([inside, task], outside) = call(|| {
            // Neither an `Rc` nor a reference to it could go to another thread.
            let table = Rc::new(7);
            let future = async {
                sleep(Duration::from_millis(1)).await;
                let task = tokio::spawn(async { thread::current().id() });
                (*table, [thread::current().id(), task.await.unwrap()])
            };
            (run(future).unwrap().1, thread::current().id())
        });
        assert!(
            inside == outside,
            "the future was polled on another thread than the one that called `run`"
        );
        assert!(
            task == outside,
            "a task of the runtime was polled on another thread than the one that called `run`"
        );
    }

    #[test]
    fn each_lunch_has_a_new_till_that_is_closed_afterwards() {
        let customer = Arc::new(());
        let inside = Arc::clone(&customer);
        let (first, second) = call(|| {
            let open = async {
                tokio::spawn(async move {
                    let _inside = inside;
                    sleep(Duration::from_secs(3600)).await;
                });
                Handle::current().id()
            };
            let first = run(open).unwrap();
            (first, run(async { Handle::current().id() }).unwrap())
        });
        assert!(
            Arc::strong_count(&customer) == 1,
            "`run` has returned, but a customer is still inside: the runtime wasn't closed"
        );
        assert!(
            first != second,
            "`run` used the same runtime for two futures: each call has to build one of its own"
        );
    }
}
