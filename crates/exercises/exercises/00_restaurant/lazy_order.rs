//! Ada, Bo and Cy come for lunch. You hear what's called out in the restaurant, and you
//! know how a future works, so you can say beforehand what you'll hear.
//!
//! Task: predict which lines are called out and in which order, and only then run it.
//!
//! Read "Where the restaurant misleads you" in `docs/00-restaurant.md`.

use judge::{cook, log};

/// The lines, in the order in which you expect them.
const PREDICTION: &[&str] = &[
    // TODO: Replace the "?" by the lines you expect, as many as there are, with commas
    // in between. Each is a line that a function below logs, such as "Ada orders".
    "?",
];

async fn serve(name: &'static str, meal: &'static str) {
    log(format!("{name} orders"));
    cook(meal, 20).await;
    log(format!("{name} has the {meal}"));
}

async fn have_lunch() {
    let ada = serve("Ada", "soup");
    let bo = serve("Bo", "pizza");
    let cy = serve("Cy", "salad");
    log("the till opens");
    bo.await;
    ada.await;
    log("the till closes");
    drop(cy);
}

fn main() {
    // Until you've predicted every line right, the program keeps the answer to itself.
    judge::show_if_predicted(PREDICTION, have_lunch);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_come_as_predicted() {
        judge::predict(PREDICTION, have_lunch).must_leave_no_task();
    }
}
