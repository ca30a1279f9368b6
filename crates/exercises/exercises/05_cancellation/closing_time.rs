//! It's late, and the takeaway closes. The soup that's on the stove may be thrown away,
//! but nobody goes home before their stove is clean.
//!
//! Task: write `serve` and `run_evening`, so that every cook notices the closing time.
//!
//! Read "Ask tasks to stop: `CancellationToken`" in `docs/05-cancellation.md`.

use std::time::Duration;

use judge::{cook, log, watch};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

/// A cook, and how long one soup of theirs takes.
#[derive(Clone, Copy)]
struct Cook {
    name: &'static str,
    soup_time: u64,
}

/// Cleans the stove, which takes as long as a soup.
async fn clean_stove(cook: Cook) {
    let time = Duration::from_millis(cook.soup_time);
    watch("cleaning", sleep(time)).await;
    log(format!("{} has cleaned the stove", cook.name));
}

/// Cooks one soup after the other, by `cook("soup", who.soup_time)`. Whenever one is
/// ready, it logs `<name> serves soup`.
///
/// As soon as `closing` is cancelled, the soup on the stove is dropped, and the cook cleans
/// the stove with `clean_stove`. The future is ready after that. The cancellation is awaited:
/// nothing looks for it every few milliseconds. If `closing` is cancelled at the moment when
/// a soup is ready, that soup may be served or dropped.
async fn serve(who: Cook, closing: CancellationToken) {
    // TODO: Write it.
    todo!()
}

/// Lets all of the cooks `serve` at the same time, each in a task of its own on the runtime.
/// After `opening_time` it tells them to close. It awaits the end of each task, and returns
/// when all of them have cleaned their stoves.
async fn run_evening(cooks: Vec<Cook>, opening_time: Duration) {
    // TODO: Write it.
    todo!()
}

fn main() {
    judge::show(|| run_evening(vec![ADA, BO], Duration::from_millis(30)));
}

const ADA: Cook = Cook {
    name: "Ada",
    soup_time: 20,
};

const BO: Cook = Cook {
    name: "Bo",
    soup_time: 12,
};

#[cfg(test)]
mod tests {
    use tokio::join;
    use tokio::runtime::Handle;

    use super::*;

    /// Lets these cooks serve for 30 ms, and checks that the last one has gone at 50 ms,
    /// because Ada cleans for 20 ms.
    #[track_caller]
    fn serve_for_30_ms(cooks: Vec<Cook>) -> judge::Run<()> {
        let count = cooks.len();
        let run = judge::run(move || run_evening(cooks, Duration::from_millis(30)));
        let is_clean = |line: &&String| line.ends_with("has cleaned the stove");
        let clean = run.lines().iter().filter(is_clean).count();
        let millis = run.millis();
        if clean != count {
            run.fail(&format!(
                "`run_evening` returned after {millis} ms, with {clean} of {count} stoves clean: \
                 it has to await the end of each cook's task"
            ));
        }
        run.must_not_busy_wait().must_leave_no_task();
        if millis > 50 {
            run.fail(&format!(
                "closing time is after 30 ms, and Ada cleans for 20 ms, but `run_evening` \
                 returned after {millis} ms: was a soup finished first, or did a cook wait for \
                 another one?"
            ));
        }
        run
    }

    #[test]
    fn two_cooks_serve_until_closing_time_and_clean_their_stoves() {
        let run = serve_for_30_ms(vec![ADA, BO]);
        let is_served = |line: &&String| line.ends_with("serves soup");
        let served = run.lines().iter().filter(is_served).count();
        if served != 3 {
            run.fail(&format!(
                "3 soups are ready before closing time, and {served} are served"
            ));
        }
        run.must_log(&[
            "Bo serves soup",
            "Ada serves soup",
            "Bo serves soup",
            "Bo has cleaned the stove",
            "Ada has cleaned the stove",
        ]);
        run.must_finish(&["soup", "soup", "soup", "cleaning", "cleaning"])
            .must_take_millis(50);
    }

    #[test]
    fn each_cook_works_in_a_task() {
        let run = judge::run(async || {
            let alive = || Handle::current().metrics().num_alive_tasks();
            let before = alive();
            let count = async {
                sleep(Duration::from_millis(15)).await;
                alive() - before
            };
            let evening = run_evening(vec![BO; 10], Duration::from_millis(30));
            join!(count, evening).0
        });
        if run.value < 10 {
            run.fail(&format!(
                "10 cooks are at work, and the number of their tasks is {}",
                run.value
            ));
        }
    }

    #[test]
    fn two_thousand_cooks_have_gone_at_the_end() {
        serve_for_30_ms(vec![ADA; 2000]).must_take_millis(50);
    }

    #[test]
    fn a_cook_who_has_served_nothing_cleans_the_stove() {
        let run = judge::run(|| run_evening(vec![BO], Duration::from_millis(5)));
        run.must_log(&["Bo has cleaned the stove"]);
        run.must_take_millis(17).must_leave_no_task();
    }

    #[test]
    fn an_evening_without_cooks_has_an_end() {
        let run = judge::run(|| run_evening(Vec::new(), Duration::from_millis(30)));
        if run.millis() > 30 {
            run.fail(&format!(
                "closing time is after 30 ms, and no cook is there, but `run_evening` returned \
                 after {} ms",
                run.millis()
            ));
        }
        run.must_log(&[]).must_leave_no_task();
    }

    #[test]
    fn a_cook_who_comes_after_closing_time_only_cleans() {
        let run = judge::run(async || {
            let closing = CancellationToken::new();
            closing.cancel();
            serve(ADA, closing).await;
        });
        run.must_log(&["Ada has cleaned the stove"]);
        run.must_take_millis(20).must_finish(&["cleaning"]);
    }
}
