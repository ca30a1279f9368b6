//! Bo wants to eat, and he doesn't care what. He orders soup and pizza, takes whichever is there
//! first, and calls the other one off. There's no runtime in here, only an executor of twenty
//! lines. And still it's all that he needs, because waiting for two things is a matter of polling.
//!
//! Task: write `select`, which waits for the first of two futures.
//!
//! Read "A future from a closure: `poll_fn`" in `docs/10-event-loop.md`, and "One future" in
//! `docs/10-event-loop.md`.

use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::Duration;

/// The output of the future that was ready first.
#[derive(Debug, PartialEq)]
enum Either<A, B> {
    First(A),
    Second(B),
}

/// Waits until one of the two futures is ready, and returns its output.
///
/// - Each poll of this future polls both, in their order, until one is ready. So the first
///   wins if both are ready, and then the second isn't polled any more.
/// - The `select` is polled again when one of the two futures wakes it, and not before.
/// - Before it's ready, both futures are dropped.
async fn select<A: Future, B: Future>(first: A, second: B) -> Either<A::Output, B::Output> {
    // TODO: Write it, with the standard library alone.
    todo!()
}

/// Runs a future on this thread. That's the whole executor. It needs no flag beside `park`, because
/// no poll in here parks the thread, and a poll too many does no harm.
fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// A meal that the kitchen cooks, and the customer waits for. Clones are for the same meal.
#[derive(Clone, Default)]
struct Meal(Arc<Mutex<(Option<&'static str>, Option<Waker>)>>);

impl Meal {
    /// Puts the meal there, and wakes whoever waits for it.
    fn serve(&self, name: &'static str) {
        let mut meal = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        meal.0 = Some(name);
        if let Some(waker) = meal.1.take() {
            waker.wake();
        }
    }
}

impl Future for Meal {
    type Output = &'static str;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<&'static str> {
        let mut meal = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        meal.1 = Some(context.waker().clone());
        meal.0.map_or(Poll::Pending, Poll::Ready)
    }
}

/// Lets the kitchen's thread cook for so many milliseconds.
fn cook(name: &'static str, millis: u64) -> Meal {
    let meal = Meal::default();
    let cooked = meal.clone();
    thread::spawn(move || {
        thread::sleep(Duration::from_millis(millis));
        cooked.serve(name);
    });
    meal
}

fn main() {
    judge::show_call(|| {
        let meal = block_on(select(cook("soup", 100), cook("pizza", 50)));
        println!("Bo eats: {meal:?}");
    });
}

#[cfg(test)]
mod tests {
    use std::future::{pending, ready};
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    /// What happened, in this order.
    type Journal = Arc<Mutex<Vec<String>>>;

    /// What was selected, if anything was, and what happened.
    type Played<A, B> = (Option<Either<A, B>>, Vec<String>);

    fn write(journal: &Journal, line: &str) {
        journal.lock().unwrap().push(line.to_owned());
    }

    /// A future that writes down its polls and its end.
    struct Watched<F> {
        name: &'static str,
        future: F,
        journal: Journal,
    }

    impl<F: Future + Unpin> Future for Watched<F> {
        type Output = F::Output;

        fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
            write(&self.journal, &format!("{} is polled", self.name));
            Pin::new(&mut self.future).poll(context)
        }
    }

    impl<F> Drop for Watched<F> {
        fn drop(&mut self) {
            write(&self.journal, &format!("{} is dropped", self.name));
        }
    }

    impl Meal {
        /// Wakes whoever waits, although the meal isn't there yet.
        fn ring(&self) {
            let waker = self.0.lock().unwrap().1.take();
            waker.expect("this one wasn't polled").wake();
        }
    }

    /// A waker that counts its calls.
    #[derive(Default)]
    struct Calls(AtomicU32);

    impl Wake for Calls {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }

    /// Selects of two futures, and polls that again whenever `next` has done something, which
    /// is given the number of the poll before.
    fn play<A, B>(first: A, second: B, mut next: impl FnMut(u32)) -> Played<A::Output, B::Output>
    where
        A: Future + Unpin,
        B: Future + Unpin,
    {
        let journal = Journal::default();
        let first = Watched {
            name: "soup",
            future: first,
            journal: Arc::clone(&journal),
        };
        let second = Watched {
            name: "pizza",
            future: second,
            journal: Arc::clone(&journal),
        };
        let mut selected = Box::pin(select(first, second));
        for poll in 1..10 {
            // Each poll has another waker, as if the future moved from task to task.
            let calls = Arc::new(Calls::default());
            let waker = Waker::from(Arc::clone(&calls));
            let mut context = Context::from_waker(&waker);
            if let Poll::Ready(output) = selected.as_mut().poll(&mut context) {
                write(&journal, "selected");
                drop(selected);
                let journal = journal.lock().unwrap().clone();
                return (Some(output), journal);
            }
            let count = calls.0.load(Ordering::SeqCst);
            assert!(
                count == 0,
                "neither future had woken it, and yet it was woken: it asks to be polled again \
                 without a reason"
            );
            next(poll);
            let count = calls.0.load(Ordering::SeqCst);
            assert!(
                count > 0,
                "one of the two was woken, and that didn't call the waker that `select` was given in \
                 its latest poll: has each of them the waker of that poll?"
            );
        }
        let journal = journal.lock().unwrap().clone();
        (None, journal)
    }

    /// Checks what happened.
    #[track_caller]
    fn must_be(was: &[String], wanted: &[&str], why: &str) {
        // Which one of the two is dropped first doesn't matter.
        let sort = |lines: &[String]| {
            let mut lines = lines.to_vec();
            lines
                .chunk_by_mut(|one, other| one.ends_with("dropped") && other.ends_with("dropped"))
                .for_each(<[String]>::sort);
            lines
        };
        let wanted: Vec<_> = wanted.iter().map(|line| (*line).to_owned()).collect();
        let (was, wanted) = (sort(was), sort(&wanted));
        assert!(
            was == wanted,
            "{why}; wanted: {}; was: {}",
            wanted.join(", "),
            was.join(", ")
        );
    }

    #[test]
    fn the_first_may_be_ready_first() {
        let (selected, happened) = judge::call(|| {
            let soup = Meal::default();
            play(soup.clone(), Meal::default(), move |_| soup.serve("soup"))
        });
        assert_eq!(selected, Some(Either::First("soup")));
        must_be(
            &happened,
            &[
                "soup is polled",
                "pizza is polled",
                "soup is polled",
                "soup is dropped",
                "pizza is dropped",
                "selected",
            ],
            "both are polled at first, and both are dropped before it's ready",
        );
    }

    #[test]
    fn the_second_may_be_ready_first() {
        let (selected, happened) = judge::call(|| {
            let pizza = Meal::default();
            play(Meal::default(), pizza.clone(), move |_| {
                pizza.serve("pizza");
            })
        });
        assert!(
            selected == Some(Either::Second("pizza")),
            "the second one is ready and the first one never is; was {selected:?}"
        );
        must_be(
            &happened,
            &[
                "soup is polled",
                "pizza is polled",
                "soup is polled",
                "pizza is polled",
                "soup is dropped",
                "pizza is dropped",
                "selected",
            ],
            "both are polled at each wake-up, and both are dropped before it's ready",
        );
    }

    #[test]
    fn if_both_are_ready_the_first_wins() {
        let (selected, happened) =
            judge::call(|| play(ready("soup"), ready("pizza"), |_| unreachable!()));
        assert!(
            selected == Some(Either::First("soup")),
            "both were ready at once, so the first wins; was {selected:?}"
        );
        must_be(
            &happened,
            &[
                "soup is polled",
                "soup is dropped",
                "pizza is dropped",
                "selected",
            ],
            "the first is ready at once",
        );
    }

    #[test]
    fn if_both_become_ready_the_first_wins() {
        let (selected, _) = judge::call(|| {
            let (soup, pizza) = (Meal::default(), Meal::default());
            play(soup.clone(), pizza.clone(), move |_| {
                pizza.serve("pizza");
                soup.serve("soup");
            })
        });
        assert!(
            selected == Some(Either::First("soup")),
            "both were ready at the second poll, so the first wins; was {selected:?}"
        );
    }

    #[test]
    fn both_are_polled_at_each_wake_up() {
        let (selected, happened) = judge::call(|| {
            let (soup, pizza) = (Meal::default(), Meal::default());
            play(soup.clone(), pizza.clone(), move |poll| match poll {
                1 => soup.ring(),
                2 => pizza.ring(),
                _ => pizza.serve("pizza"),
            })
        });
        assert_eq!(selected, Some(Either::Second("pizza")));
        let polls = |name| happened.iter().filter(|line| *line == name).count();
        let polls = (polls("soup is polled"), polls("pizza is polled"));
        assert!(
            polls == (4, 4),
            "it was polled 4 times, so it polls each of the two 4 times; it was {polls:?}"
        );
    }

    #[test]
    fn it_is_dropped_with_both() {
        let happened = judge::call(|| {
            let journal = Journal::default();
            let watch = |name| Watched {
                name,
                future: pending::<()>(),
                journal: Arc::clone(&journal),
            };
            let selected = select(watch("soup"), watch("pizza"));
            let mut selected = Box::pin(selected);
            let mut context = Context::from_waker(Waker::noop());
            assert!(selected.as_mut().poll(&mut context).is_pending());
            drop(selected);
            journal.lock().unwrap().clone()
        });
        must_be(
            &happened,
            &[
                "soup is polled",
                "pizza is polled",
                "soup is dropped",
                "pizza is dropped",
            ],
            "whoever drops it drops both futures",
        );
    }

    #[test]
    fn on_the_executor_it_waits_for_another_thread() {
        let selected = judge::call(|| {
            block_on(async {
                let inner = select(cook("soup", 300), cook("salad", 200));
                select(inner, cook("pizza", 50)).await
            })
        });
        assert!(
            selected == Either::Second("pizza"),
            "the pizza is there after 50 ms; was {selected:?}"
        );
    }
}
