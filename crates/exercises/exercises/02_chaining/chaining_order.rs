//! A waiter sends a cook for the sauce, and the cook sends a helper for the salt. All of
//! them call out what they do, and you know the restaurant well enough to say when.
//!
//! Task: predict in which order the lines come, and only then run the program.
//!
//! Read "What happens, step by step" in `docs/02-chaining.md`.

use judge::log;

/// The lines, in the order in which you expect them.
const PREDICTION: [&str; 6] = [
    // TODO: Replace each "?" by a line that one of the functions below logs.
    "?", "?", "?", "?", "?", "?",
];

async fn wait_on_customer() {
    log("the waiter begins");
    let sauce = make_sauce();
    log("the waiter has asked for the sauce");
    sauce.await;
    log("the waiter serves");
}

async fn make_sauce() {
    log("the cook begins");
    fetch_salt().await;
    log("the cook is done");
}

async fn fetch_salt() {
    log("the helper is here");
}

fn main() {
    // Until you've predicted every line right, the program keeps the answer to itself.
    judge::show_if_predicted(&PREDICTION, wait_on_customer);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_come_as_predicted() {
        judge::predict(&PREDICTION, wait_on_customer).must_leave_no_task();
    }
}
