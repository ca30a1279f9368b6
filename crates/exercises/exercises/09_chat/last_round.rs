//! At closing time, the landlord waits for the guests to finish their glasses, but not longer
//! than a quarter of an hour. Bo's program gives that time to each of them, one after the other,
//! and locks the door while the last ones are still looking for their coats.
//!
//! Task: fix `close`, so that it has one limit for all, and so that nobody is inside at the end.
//!
//! Read "Goodbye within a bound" in `docs/09-the-room-as-an-actor.md`.

use std::time::Duration;

use judge::{cook, log};
use tokio::task::JoinSet;
use tokio::time::timeout;

/// Waits until all guests have left, but no longer than `patience` in all. Those who are still
/// here then are put out.
///
/// Returns how many were put out. By then nobody is inside, and everybody has their coat.
async fn close(mut guests: JoinSet<()>, patience: Duration) -> usize {
    // TODO: How long does this wait if many guests leave, each after a while?
    while let Ok(Some(_)) = timeout(patience, guests.join_next()).await {}
    let left = guests.len();
    // TODO: Who waits until they've gone?
    guests.abort_all();
    left
}

/// A guest who leaves after so many milliseconds.
async fn stay((name, millis): (&'static str, u64)) {
    let _coat = Coat(name);
    cook(name, millis).await;
    assert!(name != "Eve", "Eve trips over the doorstep");
}

/// Whatever happens, nobody leaves without their coat.
struct Coat(&'static str);

impl Drop for Coat {
    fn drop(&mut self) {
        log(format!("{} has the coat", self.0));
    }
}

fn main() {
    judge::show(async || {
        let guests = [("Ann", 20), ("Bo", 500), ("Cy", 40)];
        let guests = guests.into_iter().map(stay).collect();
        println!("put out: {}", close(guests, PATIENCE).await);
    });
}

const PATIENCE: Duration = Duration::from_millis(100);

#[cfg(test)]
mod tests {
    use super::*;

    /// Closes while these guests are here, and checks how many are put out, and when.
    #[track_caller]
    fn must_close(guests: &'static [(&'static str, u64)], left: usize, millis: u64) {
        let run = judge::run(async move || {
            let guests = guests.iter().copied().map(stay).collect();
            let left = close(guests, PATIENCE).await;
            log("the door is locked");
            left
        });
        run.must_return_because(
            left,
            &format!("so many don't leave by themselves within 100 ms, of {guests:?}"),
        );
        run.must_take_millis(millis);
        let coats = run.lines().iter().position(|it| it == "the door is locked");
        if coats != Some(guests.len()) {
            run.fail(&format!(
                "when the door is locked, {} of {} guests have their coats",
                coats.unwrap_or_default(),
                guests.len()
            ));
        }
        run.must_leave_no_task();
    }

    #[test]
    fn nobody_may_be_here() {
        must_close(&[], 0, 0);
    }

    #[test]
    fn when_all_have_left_the_door_is_locked_at_once() {
        must_close(&[("Ann", 20), ("Bo", 60), ("Cy", 40)], 0, 60);
    }

    #[test]
    fn all_guests_together_have_the_time_once() {
        must_close(
            &[("Ann", 60), ("Bo", 120), ("Cy", 180), ("Dee", 240)],
            3,
            100,
        );
    }

    #[test]
    fn those_who_are_put_out_have_their_coats() {
        must_close(&[("Ann", 20), ("Bo", 900), ("Cy", 900)], 2, 100);
    }

    #[test]
    fn a_guest_who_trips_is_no_reason_to_lock_the_others_out() {
        must_close(&[("Eve", 20), ("Bo", 60)], 0, 60);
    }
}
