//! Arguments without a crate, and an exit code for each way to end.
//!
//! Run it with `cargo run -p programs --example arguments -- --window Ada 4`. It prints
//! `Ada: 4 seats at 19 o'clock, at the window`. Called in a wrong way, it says so on
//! standard error, and ends with exit code 2.
//!
//! Read along in `docs/12-parts-of-a-command.md`.

use std::env;
use std::process::ExitCode;
use std::str::FromStr;
use std::time::Duration;

use tokio::time::sleep;

/// The exit code for wrong usage, by custom.
const WRONG_USAGE: u8 = 2;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let words = env::args_os()
        .skip(1)
        .map(|word| word.to_string_lossy().into_owned());
    match Args::read(words) {
        Ok(args) => {
            reserve(&args).await;
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("{reason}\nusage: arguments [--window] [--hour <hour>] <guest> <seats>");
            ExitCode::from(WRONG_USAGE)
        }
    }
}

struct Args {
    at_window: bool,
    hour: u8,
    guest: String,
    seats: u16,
}

impl Args {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let (mut at_window, mut hour, mut rest) = (false, 19, Vec::new());
        while let Some(word) = words.next() {
            match word.as_str() {
                "--window" => at_window = true,
                // Its value is the next word.
                "--hour" => hour = number(&words.next().ok_or("--hour needs an hour")?)?,
                flag if flag.starts_with("--") => return Err(format!("there's no flag {flag}")),
                _ => rest.push(word),
            }
        }
        let [guest, seats] = &rest[..] else {
            return Err("a guest and a number of seats are needed".into());
        };
        Ok(Self {
            at_window,
            hour,
            guest: guest.clone(),
            seats: number(seats)?,
        })
    }
}

fn number<N: FromStr>(word: &str) -> Result<N, String> {
    word.parse()
        .map_err(|_| format!("{word} isn't a number that fits"))
}

async fn reserve(args: &Args) {
    // The waiter looks for a free table.
    sleep(Duration::from_millis(10)).await;
    let place = if args.at_window {
        "the window"
    } else {
        "the door"
    };
    let Args {
        guest, seats, hour, ..
    } = args;
    println!("{guest}: {seats} seats at {hour} o'clock, at {place}");
}
