//! Bo reads slowly, and the room doesn't wait. Some lines are gone before Bo's turn comes, and
//! that's fine, as long as the screen says how many there were, in the place where they're
//! missing.
//!
//! Task: write `show`, which takes what the room says and puts it on a slow screen.
//!
//! Read "Say it once: `broadcast`, and who lags" in `docs/09-the-room-as-an-actor.md`.

use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::mpsc;

/// Sends each line that the room says to the screen. In the place of each run of lines that were
/// missed, there's a line such as `missed 3`.
///
/// It keeps no lines of its own: it takes the next one when the screen has taken the last.
///
/// Returns how many lines were missed in all, when the room is closed and the screen has
/// everything. If the screen is gone, it returns when the next line comes.
async fn show(mut lines: broadcast::Receiver<&'static str>, screen: mpsc::Sender<String>) -> u64 {
    let mut missed = 0;
    loop {
        // The receiver counts what it missed, and says so once, before the next line.
        let line = match lines.recv().await {
            Ok(line) => line.to_owned(),
            Err(RecvError::Lagged(count)) => {
                missed += count;
                format!("missed {count}")
            }
            Err(RecvError::Closed) => return missed,
        };
        if screen.send(line).await.is_err() {
            return missed;
        }
    }
}

fn main() {
    judge::show(async || {
        let room = broadcast::Sender::new(2);
        let lines = room.subscribe();
        for line in ["one", "two", "three", "four", "five"] {
            let _ = room.send(line);
        }
        drop(room);
        let (screen, mut shown) = mpsc::channel(8);
        println!("{} were missed", show(lines, screen).await);
        while let Some(line) = shown.recv().await {
            println!("{line}");
        }
    });
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::join;
    use tokio::time::sleep;

    use super::*;

    /// Returns what the screen shows, which takes `millis` for each line.
    async fn read(mut shown: mpsc::Receiver<String>, millis: u64) -> Vec<String> {
        let mut read = Vec::new();
        while let Some(line) = shown.recv().await {
            read.push(line);
            sleep(Duration::from_millis(millis)).await;
        }
        read
    }

    /// Lets a room with two places say these lines, with a pause after each slice of them, and
    /// returns what the screen shows, and how many lines were missed.
    async fn say(
        slices: &[&'static [&'static str]],
        [pause, millis]: [u64; 2],
    ) -> (Vec<String>, u64) {
        let room = broadcast::Sender::new(2);
        let (screen, on_screen) = mpsc::channel(1);
        let lines = room.subscribe();
        let say = async {
            for slice in slices {
                for line in *slice {
                    let _ = room.send(*line);
                }
                sleep(Duration::from_millis(pause)).await;
            }
            drop(room);
        };
        let ((), missed, shown) = join!(say, show(lines, screen), read(on_screen, millis));
        (shown, missed)
    }

    /// Says these lines, and checks what the screen shows, and how many were missed.
    #[track_caller]
    fn must_show(
        slices: &'static [&'static [&'static str]],
        shown: &[&str],
        missed: u64,
        why: &str,
    ) {
        let run = judge::run(async move || say(slices, [500, 10]).await);
        let shown: Vec<_> = shown.iter().map(|line| (*line).to_owned()).collect();
        run.must_return_because((shown, missed), why);
        run.must_leave_no_task();
    }

    #[test]
    fn a_screen_that_is_quick_enough_shows_everything() {
        must_show(
            &[&["one"], &["two", "three"], &["four"]],
            &["one", "two", "three", "four"],
            0,
            "the room has two places, and never says more at once",
        );
    }

    #[test]
    fn a_room_that_closes_without_a_word_is_the_end() {
        must_show(&[], &[], 0, "nothing was said");
    }

    #[test]
    fn what_was_missed_is_said_in_its_place() {
        must_show(
            &[&["one", "two", "three", "four", "five"], &["six"]],
            &["missed 3", "four", "five", "six"],
            3,
            "the room has two places, and says five lines at once",
        );
    }

    #[test]
    fn each_run_of_missed_lines_counts() {
        must_show(
            &[&["1", "2", "3"], &["4"], &["5", "6", "7", "8"]],
            &["missed 1", "2", "3", "4", "missed 2", "7", "8"],
            3,
            "the room has two places, and says three lines at once, and later four",
        );
    }

    #[test]
    fn while_the_screen_is_slow_lines_are_missed_and_not_kept() {
        const LINES: [&[&str]; 9] = [
            &["1"],
            &["2"],
            &["3"],
            &["4"],
            &["5"],
            &["6"],
            &["7"],
            &["8"],
            &["9"],
        ];
        let run = judge::run(async || say(&LINES, [10, 43]).await);
        let (shown, missed) = &run.value;
        if *missed == 0 && shown.len() == LINES.len() {
            run.fail(&format!(
                "the room has two places and says a line every 10 ms, the screen takes 43 ms for \
                 one, and nothing was missed: who keeps the lines? {shown:?}"
            ));
        }
        // Every line is shown or counted, and each is at its place.
        let mut place = 0;
        for line in shown {
            match line.strip_prefix("missed ") {
                Some(count) => place += count.parse().unwrap_or(0),
                None => place += 1,
            }
            if !line.starts_with("missed ") && *line != place.to_string() {
                run.fail(&format!(
                    "{line} stands in the place of line {place}: {shown:?}"
                ));
            }
        }
        if place != LINES.len() {
            run.fail(&format!(
                "the lines and those that were missed are {place} in all, of 9: {shown:?}"
            ));
        }
        run.must_leave_no_task();
    }

    #[test]
    fn a_room_may_be_silent_for_long() {
        let run = judge::run(async || {
            let room = broadcast::Sender::new(2);
            let (screen, shown) = mpsc::channel(1);
            let lines = room.subscribe();
            let say = async {
                sleep(Duration::from_millis(200)).await;
                let _ = room.send("one");
                drop(room);
            };
            join!(say, show(lines, screen), read(shown, 0)).1
        });
        run.must_return(0);
        run.must_take_millis(200).must_not_busy_wait();
    }

    #[test]
    fn without_a_screen_there_is_nothing_more_to_do() {
        let run = judge::run(async || {
            let room = broadcast::Sender::new(2);
            let (screen, shown) = mpsc::channel(1);
            let lines = room.subscribe();
            let say = async {
                drop(shown);
                let _ = room.send("one");
                sleep(Duration::from_millis(100)).await;
            };
            tokio::select! {
                missed = show(lines, screen) => Some(missed),
                () = say => None,
            }
        });
        run.must_return_because(
            Some(0),
            "the screen was gone before the line came, and the room goes on for 100 ms",
        );
    }
}
