//! The old toaster burns some of the toasts, and nobody gives up because of one. Each try
//! needs a new toast, so what's handed over isn't a toast, but the way to make one.
//!
//! Task: write `retry`, and let `serve_toast` use it.
//!
//! Read "One computation for all: single-flight" in `docs/04-memo-fibonacci.md`.

use std::cell::Cell;

use judge::{burn, cook, log};

/// Tries until an attempt succeeds, and returns what that one returned.
///
/// `attempt` is a closure, and each call of it returns the future of a new attempt. The first
/// attempt is made at once, and the next one only when the one before has failed, without a
/// pause. After the first one there are at most `retries` more, which may be any number.
/// Before each of these, it logs `"once more"`.
///
/// # Errors
/// The error of the last attempt, if all of them failed.
async fn retry<F, Fut, T, E>(retries: u32, attempt: F) -> Result<T, E>
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<T, E>>,
{
    // TODO: Write it.
    todo!()
}

/// Makes a toast with `toaster`, and lets `retry` try again up to twice if it burns.
///
/// # Errors
/// The error of the last toast.
async fn serve_toast(toaster: &Toaster) -> Result<&'static str, String> {
    // TODO: Call `retry`, with a closure that makes a toast.
    todo!()
}

/// A toaster that burns the next `burns` toasts.
struct Toaster {
    burns: Cell<u32>,
}

impl Toaster {
    /// Makes a toast, which takes 10 ms.
    async fn toast(&self) -> Result<&'static str, String> {
        match self.burns.get() {
            0 => Ok(cook("toast", 10).await),
            burns => {
                self.burns.set(burns - 1);
                burn("toast", 10).await
            }
        }
    }
}

fn main() {
    judge::show(async || {
        let burns = Cell::new(2);
        println!("{:?}", serve_toast(&Toaster { burns }).await);
    });
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::time::Duration;

    use tokio::time::sleep;

    use super::*;

    /// Retries something that fails so many times. Each attempt takes 10 ms.
    fn run_retry(retries: u32, failures: u32) -> judge::Run<Result<u32, String>> {
        judge::run(async move || {
            let calls = Cell::new(0);
            let attempt = || {
                let call = calls.get() + 1;
                calls.set(call);
                log(format!("attempt {call} begins"));
                async move {
                    sleep(Duration::from_millis(10)).await;
                    log(format!("attempt {call} ends"));
                    if call <= failures {
                        Err(format!("attempt {call} failed"))
                    } else {
                        Ok(call)
                    }
                }
            };
            retry(retries, attempt).await
        })
    }

    fn must_attempt<T>(run: &judge::Run<T>, wanted: usize) {
        let begins = |line: &&String| line.ends_with("begins");
        let attempts = run.lines().iter().filter(begins).count();
        if attempts != wanted {
            let retries = wanted - 1;
            run.fail(&format!(
                "the first attempt and {retries} retries are {wanted} attempts, and it made \
                 {attempts}"
            ));
        }
    }

    #[test]
    fn an_attempt_that_succeeds_is_the_last_one() {
        for retries in [3, 0, u32::MAX] {
            let run = run_retry(retries, 0);
            run.must_log(&["attempt 1 begins", "attempt 1 ends"]);
            run.must_return(Ok(1)).must_take_millis(10);
        }
    }

    #[test]
    fn the_next_attempt_begins_when_the_one_before_has_failed() {
        let run = run_retry(5, 2);
        run.must_log(&[
            "attempt 1 begins",
            "attempt 1 ends",
            "once more",
            "attempt 2 begins",
            "attempt 2 ends",
            "once more",
            "attempt 3 begins",
            "attempt 3 ends",
        ]);
        if run.millis() > 30 {
            run.fail(&format!(
                "3 attempts of 10 ms each took {} ms, so there's a pause between them",
                run.millis()
            ));
        }
        run.must_return(Ok(3)).must_take_millis(30);
    }

    #[test]
    fn the_last_retry_may_succeed() {
        let run = run_retry(3, 3);
        must_attempt(&run, 4);
        run.must_return(Ok(4)).must_take_millis(40);
    }

    #[test]
    fn if_all_fail_the_last_error_is_returned() {
        let run = run_retry(3, 9);
        must_attempt(&run, 4);
        run.must_return_because(Err("attempt 4 failed".to_owned()), "it's the last error");
        run.must_take_millis(40);
    }

    #[test]
    fn without_retries_there_is_one_attempt() {
        let run = run_retry(0, 9);
        run.must_log(&["attempt 1 begins", "attempt 1 ends"]);
        run.must_return(Err("attempt 1 failed".to_owned()));
    }

    #[test]
    fn no_attempt_is_polled_inside_the_one_before() {
        let run = judge::run(async || {
            let places = RefCell::new(Vec::new());
            let fail = async || {
                // The address tells how much of the stack is in use.
                let local = 0_u8;
                places.borrow_mut().push(&raw const local as usize);
                Err::<(), ()>(())
            };
            let _ = retry(9, fail).await;
            places.into_inner()
        });
        let (second, last) = (run.value.get(1), run.value.last());
        if second != last {
            run.fail(
                "each attempt needs more of the stack than the one before, so after many of them \
                 there's none left: is it awaited by the one before, or in a loop?",
            );
        }
    }

    fn run_toaster(burns: u32) -> judge::Run<Result<&'static str, String>> {
        let burns = Cell::new(burns);
        judge::run(async move || serve_toast(&Toaster { burns }).await)
    }

    fn must_make_three_toasts<T>(run: &judge::Run<T>) {
        let toasts = run.finishes("toast");
        if toasts != 3 {
            run.fail(&format!(
                "a toast and two more tries are 3 toasts, each of them a new one, and the toaster \
                 has made {toasts}"
            ));
        }
        if run.lines().is_empty() {
            run.fail(
                "`retry` logs \"once more\" before another try, and nothing was logged: does \
                 `serve_toast` call `retry`?",
            );
        }
        run.must_log(&["once more"; 2]).must_take_millis(30);
    }

    #[test]
    fn the_third_toast_may_be_the_first_good_one() {
        run_toaster(0).must_return(Ok("toast")).must_take_millis(10);
        let run = run_toaster(2);
        must_make_three_toasts(&run);
        run.must_return(Ok("toast"));
    }

    #[test]
    fn after_three_burnt_toasts_there_is_none() {
        let run = run_toaster(3);
        must_make_three_toasts(&run);
        run.must_return(Err("the toast burned".to_owned()));
    }
}
