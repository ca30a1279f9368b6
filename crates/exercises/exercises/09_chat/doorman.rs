//! The back room has a doorman, and only he knows how many are inside. It takes him a while to
//! let a group in. If one of those who wait gives up waiting for his answer, he goes on, because
//! the group is on the stairs already.
//!
//! Task: write the doorman as an actor: a task that owns the count, and a handle to it.
//!
//! Read "One task owns it, and others have a handle" in `docs/09-the-room-as-an-actor.md`.

use judge::cook;
use tokio::sync::{mpsc, oneshot};

/// How many commands may wait for the doorman. Then those who send more of them wait.
const MAX_COMMANDS: usize = 4;

/// What others have of the doorman. Clones of it are for the same one.
#[derive(Clone)]
struct Doorman {
    // TODO: What does a handle hold?
}

impl Doorman {
    /// Starts the task that owns the count, which begins at 0. The task ends when it's sent home,
    /// and also when there's no handle any more.
    fn start() -> Self {
        // TODO: Write it.
        todo!()
    }

    /// Lets a group in, after those who came before, and returns how many are inside then. If
    /// the caller gives up while the group comes in, the group is still counted.
    ///
    /// Returns `None` if the doorman is at home.
    async fn let_in(&self, group: u32) -> Option<u32> {
        // TODO: Write it. The task calls `open_door` for each group.
        todo!()
    }

    /// Sends the doorman home, after the groups who came before. Whatever comes later has no
    /// answer. Returns how many were inside at the end.
    ///
    /// Returns `None` if he was at home already.
    async fn send_home(&self) -> Option<u32> {
        // TODO: Write it.
        todo!()
    }
}

/// Lets one group in, which takes a while.
async fn open_door() {
    cook("door", 10).await;
}

fn main() {
    judge::show(async || {
        let doorman = Doorman::start();
        println!("inside: {:?}", doorman.let_in(3).await);
        println!("inside: {:?}", doorman.let_in(2).await);
        println!("in the end: {:?}", doorman.send_home().await);
    });
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use futures::future::join_all;
    use tokio::join;
    use tokio::time::{sleep, timeout};

    use super::*;

    #[test]
    fn the_count_goes_up() {
        let run = judge::run(async || {
            let doorman = Doorman::start();
            (doorman.let_in(3).await, doorman.let_in(2).await)
        });
        run.must_return_because((Some(3), Some(5)), "three came, and then two");
        run.must_take_millis(20);
    }

    #[test]
    fn a_clone_is_a_handle_to_the_same_doorman() {
        let run = judge::run(async || {
            let doorman = Doorman::start();
            let another = doorman.clone();
            (doorman.let_in(3).await, another.let_in(2).await)
        });
        run.must_return_because((Some(3), Some(5)), "there's one doorman for both handles");
    }

    #[test]
    fn a_group_is_counted_although_the_caller_gives_up() {
        let run = judge::run(async || {
            let doorman = Doorman::start();
            let gave_up = timeout(Duration::from_millis(5), doorman.let_in(3)).await;
            (gave_up.is_err(), doorman.let_in(1).await)
        });
        run.must_return_because(
            (true, Some(4)),
            "three were on the stairs when the caller gave up, and then came one",
        );
        run.must_take_millis(20);
    }

    #[test]
    fn a_hundred_groups_come_in_one_after_the_other() {
        let run = judge::run(async || {
            let doorman = Doorman::start();
            let groups = join_all((0..100).map(|_| doorman.let_in(1))).await;
            let answers = groups.iter().flatten().count();
            (answers, groups.into_iter().flatten().max())
        });
        run.must_return_because(
            (100, Some(100)),
            "a hundred groups of one have come, and each caller waits for as long as it takes",
        );
        run.must_take_millis(1000).must_not_busy_wait();
    }

    #[test]
    fn those_who_came_before_the_end_are_let_in() {
        let run = judge::run(async || {
            let doorman = Doorman::start();
            join!(doorman.let_in(3), doorman.let_in(2), doorman.send_home())
        });
        run.must_return_because(
            (Some(3), Some(5), Some(5)),
            "both groups came before the doorman was sent home",
        );
        run.must_take_millis(20).must_leave_no_task();
    }

    #[test]
    fn a_doorman_at_home_gives_no_answer() {
        let run = judge::run(async || {
            let doorman = Doorman::start();
            let at_the_end = doorman.send_home().await;
            (
                at_the_end,
                doorman.let_in(3).await,
                doorman.send_home().await,
            )
        });
        run.must_return_because((Some(0), None, None), "he went home at the beginning");
        run.must_leave_no_task();
    }

    #[test]
    fn those_who_come_after_the_end_get_no_answer() {
        let run = judge::run(async || {
            let doorman = Doorman::start();
            join!(doorman.let_in(3), doorman.send_home(), doorman.let_in(2))
        });
        run.must_return_because(
            (Some(3), Some(3), None),
            "the second group came after he was sent home",
        );
    }

    #[test]
    fn without_a_handle_the_task_ends() {
        let run = judge::run(async || {
            drop(Doorman::start());
            sleep(Duration::from_millis(1)).await;
        });
        run.must_leave_no_task();
    }
}
