//! Bo writes a slip for each order, and adds up the prices in the end. For both he wants a
//! future on the spot, and the compiler accepts neither: one borrows a slip that's gone by
//! then, and the other doesn't say what its error is.
//!
//! Task: make both async blocks compile, and keep them async blocks.
//!
//! Read "A future on the spot: async blocks" in `docs/03-concurrency.md`.

use std::num::ParseIntError;
use std::time::Duration;

use judge::{cook, log};
use tokio::time::sleep;

/// Writes a slip right away, and returns a future that cooks the meal when it's awaited.
fn take_order(customer: &'static str, meal: &'static str) -> impl Future<Output = String> {
    let slip = format!("{meal} for {customer}");
    log(format!("slip: {slip}"));
    // The future outlives this function, and so it can't borrow one of its variables. `move`
    // makes `slip` a part of the future.
    async move {
        cook(meal, 20).await;
        format!("here comes the {slip}")
    }
}

/// Adds up two prices. Only the lines in the block can fail.
async fn add_up(prices: [&'static str; 2]) -> String {
    let total = async {
        let first: u32 = read(prices[0]).await.parse()?;
        let second: u32 = read(prices[1]).await.parse()?;
        // A `?` can turn an error into one of another type, and a block has no signature that
        // says which one it should be. So its last line does.
        Ok::<u32, ParseIntError>(first + second)
    };
    match total.await {
        Ok(euro) => format!("{euro} euro"),
        Err(error) => format!("Bo can't read that: {error}"),
    }
}

/// Reads what's written there, which takes 5 ms.
async fn read(price: &str) -> &str {
    sleep(Duration::from_millis(5)).await;
    price
}

fn main() {
    judge::show(async || {
        println!("{}", take_order("Ada", "pizza").await);
        println!("{}", add_up(["9", "5"]).await);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_written_before_anything_is_cooked() {
        let run = judge::run(async || {
            let pizza = take_order("Ada", "pizza");
            let salad = take_order("Cy", "salad");
            log("the kitchen begins");
            (pizza.await, salad.await)
        });
        run.must_return((
            "here comes the pizza for Ada".to_owned(),
            "here comes the salad for Cy".to_owned(),
        ));
        run.must_log(&[
            "slip: pizza for Ada",
            "slip: salad for Cy",
            "the kitchen begins",
        ]);
        run.must_finish(&["pizza", "salad"]);
        if run.millis() < 40 {
            run.fail(&format!(
                "each meal takes 20 ms, and both were awaited, one after the other, within {} ms: \
                 was one of them begun before its future was awaited?",
                run.millis()
            ));
        }
        run.must_take_millis(40);
    }

    #[test]
    fn the_prices_are_added_up() {
        let run = judge::run(|| add_up(["9", "5"]));
        run.must_return("14 euro");
        if run.millis() < 10 {
            run.fail("each of the two prices takes 5 ms to read, and they were read sooner");
        }
        run.must_take_millis(10);
        judge::run(|| add_up(["0", "7"])).must_return("7 euro");
    }

    #[test]
    fn a_price_that_is_no_number_is_an_error() {
        let error = "Bo can't read that: invalid digit found in string";
        judge::run(|| add_up(["nine", "5"])).must_return(error);
        judge::run(|| add_up(["9", "five"])).must_return(error);
    }
}
