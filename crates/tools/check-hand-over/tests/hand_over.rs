//! The flag and the queue of `crates/event-loop/src/executor.rs`, retold for loom, which
//! tries every order in which two threads can take their steps.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use loom::sync::atomic::{AtomicBool, Ordering};
use loom::sync::{Arc, Mutex};
use loom::thread;

/// A task, its queue of at most one place, and what it waits for.
struct Task {
    queued: AtomicBool,
    queue: Mutex<Vec<()>>,
    meal: AtomicBool,
}

impl Task {
    fn wake(&self) {
        if !self.queued.swap(true, Ordering::SeqCst) {
            self.queue.lock().unwrap().push(());
        }
    }

    /// Takes the task's turns, and returns whether it's finished.
    fn run(&self, before_poll: fn(&AtomicBool), after_poll: fn(&AtomicBool)) -> bool {
        while self.queue.lock().unwrap().pop().is_some() {
            before_poll(&self.queued);
            // Relaxed, so that the flag alone tells the loop what the other thread did.
            let ready = self.meal.load(Ordering::Relaxed);
            after_poll(&self.queued);
            if ready {
                return true;
            }
        }
        false
    }
}

/// Runs a task while another thread wakes it. Fails if the loop rests with the meal there.
fn hand_over(before_poll: fn(&AtomicBool), after_poll: fn(&AtomicBool)) {
    loom::model(move || {
        let task = Arc::new(Task {
            queued: AtomicBool::new(false),
            queue: Mutex::new(Vec::new()),
            meal: AtomicBool::new(false),
        });
        task.wake();
        let kitchen = Arc::clone(&task);
        let kitchen = thread::spawn(move || {
            kitchen.meal.store(true, Ordering::Relaxed);
            kitchen.wake();
        });
        let finished = task.run(before_poll, after_poll);
        kitchen.join().unwrap();
        let woken = !finished && task.run(before_poll, after_poll);
        assert!(finished || woken, "a wake-up is lost");
    });
}

fn swap(queued: &AtomicBool) {
    queued.swap(false, Ordering::SeqCst);
}

#[test]
fn a_flag_that_is_cleared_before_the_poll_loses_no_wake_up() {
    hand_over(swap, |_| {});
}

#[test]
#[should_panic(expected = "a wake-up is lost")]
fn a_flag_that_is_cleared_after_the_poll_loses_one() {
    hand_over(|_| {}, swap);
}

#[test]
#[should_panic(expected = "a wake-up is lost")]
fn a_flag_that_is_only_stored_loses_one() {
    // It may not see what happened before the wake-up that found the flag set.
    hand_over(|queued| queued.store(false, Ordering::Release), |_| {});
}
