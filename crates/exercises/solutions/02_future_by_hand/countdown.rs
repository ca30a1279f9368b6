//! Cy is polite. Whenever it's his turn, he lets somebody else go first, until he has
//! done that often enough. He doesn't leave the queue meanwhile, so he has to make sure
//! that he's called again.
//!
//! Task: write the `poll` of his future.
//!
//! Read "What the compiler writes for you" in `docs/02-future-by-hand.md`.

use std::pin::Pin;
use std::task::{Context, Poll};

/// A future that is pending as often as `others` says. The poll after that is ready,
/// with the output `"my turn"`.
///
/// A poll never waits, and each one that's pending counts for one of `others`.
struct Polite {
    others: u32,
}

impl Future for Polite {
    type Output = &'static str;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<&'static str> {
        if self.others == 0 {
            return Poll::Ready("my turn");
        }
        self.others -= 1;
        // A future that's pending has promised that somebody will wake it. There's nobody
        // else who could, so it does that itself: the executor puts it back into the queue,
        // behind whatever is ready to go on.
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

fn main() {
    judge::show(async || {
        let call = judge::watch("Cy", Polite { others: 2 }).await;
        println!("Cy says: {call}");
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_nobody_else_it_is_ready_at_once() {
        let run = judge::run(|| judge::watch("Cy", Polite { others: 0 }));
        run.must_return("my turn").must_poll("Cy", 1);
    }

    #[test]
    fn three_others_go_first() {
        let run = judge::run(|| judge::watch("Cy", Polite { others: 3 }));
        run.must_return("my turn");
        let polls = run.polls("Cy");
        if polls != 4 {
            run.fail(&format!(
                "3 polls let somebody else go first, so Cy's turn is at the 4th, and it was at \
                 poll {polls}"
            ));
        }
    }

    #[test]
    fn two_polite_customers_both_get_their_turn() {
        let run = judge::run(async || {
            tokio::join!(
                judge::watch("Bo", Polite { others: 1 }),
                judge::watch("Cy", Polite { others: 2 }),
            )
        });
        run.must_return(("my turn", "my turn"));
    }
}
