//! Now there are many customers, and still nobody but Ada. She has a spike for her notes: she
//! takes the oldest one, serves that customer for as long as he knows what he wants, and takes
//! the next. A customer who hesitates comes back onto the spike when he calls.
//!
//! Task: write a queue of tasks, which polls those that were woken, in that order.
//!
//! Read "Several futures" in `docs/10-event-loop.md`, and "Tasks that start tasks" in
//! `docs/10-event-loop.md`.

use std::future::poll_fn;
use std::task::Poll;

/// A queue of tasks, which one thread runs. Clones of it are for the same queue, and a task may
/// have one. (A `Receiver` has no clones, but an `Arc<Mutex<Receiver<…>>>` has.)
#[derive(Clone)]
struct Queue {
    // TODO: What does a queue hold? You need a type for a task as well.
}

impl Queue {
    /// Makes an empty queue.
    fn new() -> Self {
        // TODO: Write it.
        todo!()
    }

    /// Adds a task, which has its first turn after the tasks that are in the queue already. It
    /// isn't polled in here. A task may call this, too.
    fn spawn(&self, future: impl Future<Output = ()> + Send + 'static) {
        // TODO: Write it.
        todo!()
    }

    /// Polls the tasks in the queue, one after the other, until none is left in it. Then it
    /// returns, even if tasks are pending: the next `run` goes on with those that were woken
    /// meanwhile.
    ///
    /// - A task that's woken comes to the end of the queue, even if it wakes itself, and even
    ///   if it's woken while it's being polled. Any thread may wake it.
    /// - However often a task is woken before its turn, it has one turn.
    /// - A task that's ready is dropped at once, and never polled again.
    ///
    /// Nobody calls it while it runs, neither a task nor another thread.
    fn run(&self) {
        // TODO: Write it.
        todo!()
    }
}

/// A customer who hesitates after each dish, and lets the others go first.
async fn customer(name: &'static str, dishes: &'static [&'static str]) {
    for dish in dishes {
        println!("{name}: {dish}");
        hesitate().await;
    }
}

/// Wakes its own task, and is ready the next time.
async fn hesitate() {
    let mut has_hesitated = false;
    poll_fn(|context| {
        if has_hesitated {
            return Poll::Ready(());
        }
        has_hesitated = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

fn main() {
    judge::show_call(|| {
        let queue = Queue::new();
        queue.spawn(customer("Bo", &["soup", "salad", "pizza"]));
        queue.spawn(customer("Cy", &["pizza", "ice cream"]));
        queue.run();
    });
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::sync::{Arc, Mutex};
    use std::task::Waker;
    use std::thread;

    use super::*;

    /// What happened, in this order.
    #[derive(Clone, Default)]
    struct Journal(Arc<Mutex<Vec<String>>>);

    impl Journal {
        fn write(&self, line: impl Into<String>) {
            self.0.lock().unwrap().push(line.into());
        }

        fn read(&self) -> String {
            self.0.lock().unwrap().join(", ")
        }
    }

    /// Writes into the journal when it's dropped.
    struct Coat(Journal);

    impl Drop for Coat {
        fn drop(&mut self) {
            self.0.write("dropped");
        }
    }

    /// A task that waits until the test lets it go on.
    #[derive(Clone, Default)]
    struct Guest {
        polls: Arc<Mutex<u32>>,
        waker: Arc<Mutex<Option<Waker>>>,
        may_leave: Arc<Mutex<bool>>,
    }

    impl Guest {
        async fn stay(self) {
            poll_fn(|context| {
                *self.polls.lock().unwrap() += 1;
                *self.waker.lock().unwrap() = Some(context.waker().clone());
                match *self.may_leave.lock().unwrap() {
                    true => Poll::Ready(()),
                    false => Poll::Pending,
                }
            })
            .await;
        }

        fn wake(&self) {
            let waker = self.waker.lock().unwrap().clone();
            waker.expect("the guest wasn't polled").wake();
        }

        #[track_caller]
        fn must_be_polled(&self, wanted: u32, when: &str) {
            let polls = *self.polls.lock().unwrap();
            assert!(
                polls == wanted,
                "{when}: wanted {wanted} polls of the task in all, and there were {polls}"
            );
        }
    }

    #[track_caller]
    fn must_be(was: &str, wanted: &str, why: &str) {
        assert!(
            was == wanted,
            "wanted {wanted:?}, because {why}; was {was:?}"
        );
    }

    #[test]
    fn tasks_have_their_turn_in_the_order_in_which_they_came() {
        let was = judge::call(|| {
            let (queue, journal) = (Queue::new(), Journal::default());
            for name in ["Ann", "Bo", "Cy"] {
                let journal = journal.clone();
                queue.spawn(async move { journal.write(name) });
            }
            journal.write("run");
            queue.run();
            journal.read()
        });
        must_be(
            &was,
            "run, Ann, Bo, Cy",
            "`spawn` only puts tasks into the queue",
        );
    }

    #[test]
    fn a_task_that_wakes_itself_lets_the_others_go_first() {
        let was = judge::call(|| {
            let (queue, journal) = (Queue::new(), Journal::default());
            for name in ["Ann", "Bo"] {
                let journal = journal.clone();
                queue.spawn(async move {
                    for turn in 1..4 {
                        journal.write(format!("{name} {turn}"));
                        hesitate().await;
                    }
                });
            }
            queue.run();
            journal.read()
        });
        must_be(
            &was,
            "Ann 1, Bo 1, Ann 2, Bo 2, Ann 3, Bo 3",
            "each goes to the end of the queue when it wakes itself",
        );
    }

    #[test]
    fn only_a_task_that_was_woken_is_polled() {
        judge::call(|| {
            let (queue, [ann, bo]) = (Queue::new(), [Guest::default(), Guest::default()]);
            queue.spawn(ann.clone().stay());
            queue.spawn(bo.clone().stay());
            queue.run();
            ann.must_be_polled(1, "at the beginning");
            queue.run();
            ann.must_be_polled(1, "when nobody has woken it since");
            bo.wake();
            queue.run();
            bo.must_be_polled(2, "when it was woken once");
            ann.must_be_polled(1, "when only the other task was woken");
        });
    }

    #[test]
    fn a_task_that_is_woken_three_times_before_its_turn_is_polled_once() {
        judge::call(|| {
            let (queue, ann) = (Queue::new(), Guest::default());
            queue.spawn(ann.clone().stay());
            queue.run();
            for _ in 0..3 {
                ann.wake();
            }
            queue.run();
            ann.must_be_polled(2, "after three wake-ups, before its turn");
            ann.wake();
            queue.run();
            ann.must_be_polled(3, "when it was woken after its turn");
        });
    }

    #[test]
    fn another_thread_may_wake_a_task_that_is_being_polled() {
        let polls = judge::call(|| {
            let (queue, polls) = (Queue::new(), Arc::new(Mutex::new(0)));
            let counted = Arc::clone(&polls);
            queue.spawn(poll_fn(move |context| {
                *counted.lock().unwrap() += 1;
                if *counted.lock().unwrap() == 3 {
                    return Poll::Ready(());
                }
                let waker = context.waker().clone();
                thread::spawn(move || waker.wake()).join().unwrap();
                Poll::Pending
            }));
            queue.run();
            *polls.lock().unwrap()
        });
        assert!(
            polls == 3,
            "the task was woken during its first two polls, so it has three, and it had {polls}: \
             was a wake-up lost?"
        );
    }

    #[test]
    fn a_task_may_spawn_another_one() {
        let was = judge::call(|| {
            let (queue, journal) = (Queue::new(), Journal::default());
            let (inner, kept) = (queue.clone(), journal.clone());
            queue.spawn(async move {
                let journal = kept.clone();
                inner.spawn(async move { journal.write("the second") });
                kept.write("the first");
            });
            queue.run();
            journal.read()
        });
        must_be(
            &was,
            "the first, the second",
            "the second one has its turn later",
        );
    }

    #[test]
    fn a_finished_task_is_dropped_at_once_although_its_waker_is_kept() {
        let was = judge::call(|| {
            let (queue, ann, journal) = (Queue::new(), Guest::default(), Journal::default());
            let (guest, coat, kept) = (ann.clone(), Coat(journal.clone()), journal.clone());
            // Unlike an async block, this one has the coat until it's dropped.
            queue.spawn(poll_fn(move |context| {
                let _coat = &coat;
                let stay = pin!(guest.clone().stay());
                stay.poll(context)
            }));
            queue.run();
            *ann.may_leave.lock().unwrap() = true;
            ann.wake();
            queue.spawn(async move { kept.write("the next") });
            queue.run();
            journal.read()
        });
        must_be(
            &was,
            "dropped, the next",
            "the first task is ready before the next has its turn",
        );
    }

    #[test]
    fn a_finished_task_is_never_polled_again() {
        judge::call(|| {
            let (queue, ann) = (Queue::new(), Guest::default());
            let guest = ann.clone();
            // Ready at its first poll, and it would take a second one without a complaint.
            *ann.may_leave.lock().unwrap() = true;
            queue.spawn(poll_fn(move |context| {
                let stay = pin!(guest.clone().stay());
                stay.poll(context)
            }));
            queue.run();
            ann.wake();
            queue.run();
            ann.must_be_polled(1, "when it was woken after its end");
        });
    }

    #[test]
    fn a_task_that_wakes_itself_again_and_again_starves_nobody() {
        let turns = judge::call(|| {
            let (queue, served) = (Queue::new(), Arc::new(Mutex::new(0)));
            let turns = Arc::new(Mutex::new(0));
            let (bo, cy) = (Arc::clone(&served), Arc::clone(&served));
            let counted = Arc::clone(&turns);
            queue.spawn(async move { *bo.lock().unwrap() += 1 });
            queue.spawn(async move {
                while *served.lock().unwrap() < 2 && *counted.lock().unwrap() < 1000 {
                    *counted.lock().unwrap() += 1;
                    hesitate().await;
                }
            });
            queue.spawn(async move { *cy.lock().unwrap() += 1 });
            queue.run();
            *turns.lock().unwrap()
        });
        assert!(
            turns <= 2,
            "one task woke itself {turns} times before the others had their first turn"
        );
    }
}
