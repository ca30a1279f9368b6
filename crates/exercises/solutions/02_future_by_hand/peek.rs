//! The cashier suspects that Cy comes to the till more often than he has to. So she puts
//! his order into an envelope, which is handed over in its place, and makes a mark on it
//! whenever he comes.
//!
//! Task: write the `poll` of the envelope, which counts the polls of the future inside.
//!
//! Read "A future that wraps a future" in `docs/02-future-by-hand.md`.

use std::pin::Pin;
use std::task::{Context, Poll};

/// A future that wraps another one. Its output is that of the future inside, and how
/// often that one was polled.
///
/// Each poll of this future polls the one inside exactly once. This one is ready in the
/// same poll as the one inside, which is counted too.
struct Peek<F> {
    inner: Pin<Box<F>>,
    polls: usize,
}

impl<F: Future> Future for Peek<F> {
    type Output = (F::Output, usize);

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.polls += 1;
        // The future inside gets the waker that this one was given, so there's nothing else
        // to do if it's pending: it has made sure that somebody will call that waker.
        match self.inner.as_mut().poll(context) {
            Poll::Ready(output) => Poll::Ready((output, self.polls)),
            Poll::Pending => Poll::Pending,
        }
    }
}

/// Puts `future` into an envelope.
fn peek<F: Future>(future: F) -> Peek<F> {
    Peek {
        inner: Box::pin(future),
        polls: 0,
    }
}

fn main() {
    judge::show(async || {
        let (meal, polls) = peek(judge::cook("pizza", 30)).await;
        println!("Cy came {polls} times for his {meal}");
    });
}

#[cfg(test)]
mod tests {
    use judge::{cook, watch};
    use tokio::task::yield_now;

    use super::*;

    #[test]
    fn a_future_that_is_ready_at_once_is_polled_once() {
        let run = judge::run(|| peek(watch("Cy", std::future::ready(17))));
        run.must_return((17, 1)).must_poll("Cy", 1);
    }

    #[test]
    fn a_future_that_waits_is_polled_again_when_it_is_woken() {
        let run = judge::run(|| peek(cook("pizza", 30)));
        run.must_return(("pizza", 2)).must_take_millis(30);
        run.must_poll("pizza", 2).must_finish(&["pizza"]);
    }

    #[test]
    fn every_wait_is_another_poll() {
        let run = judge::run(|| {
            peek(watch("Cy", async {
                cook("soup", 10).await;
                yield_now().await;
                yield_now().await;
                cook("salad", 20).await
            }))
        });
        run.must_return(("salad", 5)).must_take_millis(30);
        run.must_poll("Cy", 5);
    }

    #[test]
    fn polls_that_nobody_asked_for_are_counted_too() {
        let run = judge::run(async || {
            // `join!` polls both whenever one of them is woken.
            tokio::join!(peek(cook("pizza", 30)), peek(cook("salad", 20)))
        });
        let ((_, pizza), (_, salad)) = run.value;
        for (meal, counted) in [("pizza", pizza), ("salad", salad)] {
            let polls = run.polls(meal);
            if counted != polls {
                run.fail(&format!(
                    "the {meal} was polled {polls} times, but {counted} were counted"
                ));
            }
        }
        run.must_take_millis(30).must_finish(&["pizza", "salad"]);
    }
}
