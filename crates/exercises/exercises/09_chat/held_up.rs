//! The room says a line every 10 ms. Ann reads each one at once, and Bo needs 25 ms for each.
//! Cy has written two rooms, and wants to know in which of them Ann has to wait for Bo.
//!
//! Task: predict when each guest reads each line, in both rooms. Only then run the program.
//!
//! Read "Say it once: `broadcast`, and who lags" in `docs/09-the-room-as-an-actor.md`.

use std::time::Duration;

use judge::log;
use tokio::join;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, mpsc};
use tokio::time::{Instant, sleep};

const LINES: [&str; 5] = ["one", "two", "three", "four", "five"];

/// The lines, in the order in which you expect them. In the place of what's missed, write
/// "missed 3", without a time.
const PREDICTION: [&str; 6] = [
    // TODO: Put what you expect in place of each "?", as in "Ann: one 0, two 5, missed 3".
    //
    // A channel for each guest, with one place:
    "Ann: one ?, two ?, three ?, four ?, five ?",
    "Bo: one ?, two ?, three ?, four ?, five ?",
    "the room: done at ?",
    // A broadcast channel with two places:
    "Ann: ?",
    "Bo: ?",
    "the room: done at ?",
];

/// Sends each line to one guest after the other.
async fn tell_in_turn() {
    let began = Instant::now();
    let (to_ann, mut ann) = mpsc::channel(1);
    let (to_bo, mut bo) = mpsc::channel(1);
    let room = async move {
        for line in LINES {
            if line != "one" {
                sleep(Duration::from_millis(10)).await;
            }
            // Fails only if the guest has gone.
            let _ = to_ann.send(line).await;
            let _ = to_bo.send(line).await;
        }
        began.elapsed().as_millis()
    };
    let ann = async {
        let mut read = Vec::new();
        while let Some(line) = ann.recv().await {
            read.push(format!("{line} {}", began.elapsed().as_millis()));
        }
        read.join(", ")
    };
    let bo = async {
        let mut read = Vec::new();
        while let Some(line) = bo.recv().await {
            read.push(format!("{line} {}", began.elapsed().as_millis()));
            sleep(Duration::from_millis(25)).await;
        }
        read.join(", ")
    };
    report(join!(ann, bo, room));
}

/// Sends each line once, and every guest has a receiver.
async fn tell_all() {
    let began = Instant::now();
    let lines = broadcast::Sender::new(2);
    let (ann, bo) = (lines.subscribe(), lines.subscribe());
    let room = async move {
        for line in LINES {
            if line != "one" {
                sleep(Duration::from_millis(10)).await;
            }
            // Fails only if nobody is here.
            let _ = lines.send(line);
        }
        began.elapsed().as_millis()
    };
    let read = async |mut lines: broadcast::Receiver<&'static str>, pause| {
        let mut read = Vec::new();
        loop {
            match lines.recv().await {
                Ok(line) => read.push(format!("{line} {}", began.elapsed().as_millis())),
                Err(RecvError::Lagged(count)) => {
                    read.push(format!("missed {count}"));
                    continue;
                }
                Err(RecvError::Closed) => break read.join(", "),
            }
            sleep(Duration::from_millis(pause)).await;
        }
    };
    report(join!(read(ann, 0), read(bo, 25), room));
}

fn report((ann, bo, room): (String, String, u128)) {
    log(format!("Ann: {ann}"));
    log(format!("Bo: {bo}"));
    log(format!("the room: done at {room}"));
}

async fn tell_twice() {
    tell_in_turn().await;
    tell_all().await;
}

fn main() {
    // Until you've predicted every line right, the program keeps the answer to itself.
    judge::show_if_predicted(&PREDICTION, tell_twice);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guests_read_when_predicted() {
        judge::predict(&PREDICTION, tell_twice).must_leave_no_task();
    }
}
