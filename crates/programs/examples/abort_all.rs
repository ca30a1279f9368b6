//! A `JoinSet` whose tasks are all stopped at the first failure, and then counted.
//!
//! Run it with `cargo run -p programs --example abort_all`. It prints what became of each
//! order.
//!
//! Read along in `docs/12-parts-of-a-command.md`.

use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut orders = JoinSet::new();
    for (meal, millis) in [
        ("bread", 5),
        ("toast", 10),
        ("salad", 10),
        ("soup", 20),
        ("pizza", 30),
    ] {
        orders.spawn(cook(meal, millis));
    }

    let mut cancelled = 0;
    while let Some(result) = orders.join_next().await {
        match result {
            Ok(Ok(meal)) => println!("{meal} is served"),
            Ok(Err(error)) => {
                println!("{error}, so all stop");
                orders.abort_all();
            }
            Err(error) if error.is_cancelled() => cancelled += 1,
            Err(error) => println!("a cook fell over: {error}"),
        }
    }
    println!("{cancelled} orders were cancelled");
}

async fn cook(meal: &'static str, millis: u64) -> Result<&'static str, String> {
    sleep(Duration::from_millis(millis)).await;
    if meal == "toast" {
        return Err(format!("the {meal} burned"));
    }
    Ok(meal)
}
