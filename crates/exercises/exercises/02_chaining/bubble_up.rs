//! Ada's slip says how much salt she'd like. The waiter awaits the cook, the cook awaits
//! the helper, and the helper reads the slip. If it says nonsense, the waiter should hear
//! of it right away, and nobody should go on cooking.
//!
//! Task: write the three functions, so that an error travels through all of them.
//!
//! Read "An error, through three awaits" in `docs/02-chaining.md`.

use std::num::ParseIntError;

use judge::cook;

/// Fetches the salt with `cook("salt", 10)`. When it's there, reads from `slip` how many
/// grams are wanted, and returns that number.
///
/// # Errors
/// `slip` isn't a number that fits into a `u32`. Then it returns the error of
/// `slip.parse()`.
async fn fetch_salt(slip: &str) -> Result<u32, ParseIntError> {
    // TODO: Write it.
    todo!()
}

/// Fetches the salt with `fetch_salt`, and makes the sauce with `cook("sauce", 20)` when
/// the salt is there. For the slip `"5"`, returns `"sauce with 5 g of salt"`.
///
/// # Errors
/// The error of `fetch_salt`, which it returns at once, without making the sauce.
async fn make_sauce(slip: &str) -> Result<String, ParseIntError> {
    // TODO: Write it.
    todo!()
}

/// Makes the sauce with `make_sauce`, and bakes the pizza with `cook("pizza", 30)` when
/// the sauce is there. For the slip `"5"`, returns `"pizza and sauce with 5 g of salt"`.
///
/// # Errors
/// The error of `make_sauce`, which it returns at once, without baking the pizza.
async fn serve(slip: &str) -> Result<String, ParseIntError> {
    // TODO: Write it.
    todo!()
}

fn main() {
    judge::show(async || {
        for slip in ["5", "a pinch"] {
            match serve(slip).await {
                Ok(meal) => println!("Ada gets {meal}"),
                Err(error) => println!("Ada's slip says {slip:?}: {error}"),
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error_of(slip: &str) -> ParseIntError {
        slip.parse::<u32>().unwrap_err()
    }

    #[test]
    fn each_function_awaits_the_one_before() {
        let salt = judge::run(|| fetch_salt("7"));
        salt.must_return(Ok(7)).must_finish(&["salt"]);
        salt.must_take_millis(10);
        let sauce = judge::run(|| make_sauce("12"));
        sauce.must_return(Ok("sauce with 12 g of salt".to_owned()));
        sauce.must_finish(&["salt", "sauce"]).must_take_millis(30);
        let meal = judge::run(|| serve("5"));
        meal.must_return(Ok("pizza and sauce with 5 g of salt".to_owned()));
        meal.must_finish(&["salt", "sauce", "pizza"]);
        meal.must_take_millis(60).must_leave_no_task();
    }

    #[test]
    fn a_slip_may_ask_for_a_lot_of_salt() {
        for (slip, grams) in [("300", 300), ("4294967295", u32::MAX)] {
            let run = judge::run(move || fetch_salt(slip));
            if let Err(error) = &run.value {
                run.fail(&format!(
                    "{slip:?} is a number that fits into a `u32`, but the error is: {error}"
                ));
            }
            run.must_return(Ok(grams));
        }
    }

    #[test]
    fn an_error_ends_all_of_them_at_once() {
        for slip in ["a pinch", "", " 5", "-1", "4294967296"] {
            let salt = judge::run(move || fetch_salt(slip));
            if salt.polls("salt") == 0 {
                salt.fail(
                    "the salt was never fetched: that comes first, and then the slip is read",
                );
            }
            salt.must_return_because(Err(error_of(slip)), "that's what `slip.parse()` returns");
            salt.must_finish(&["salt"]);
            salt.must_take_millis(10);
            let sauce = judge::run(move || make_sauce(slip));
            if sauce.polls("sauce") > 0 {
                sauce.fail("the sauce was begun, although `fetch_salt` had returned an error");
            }
            sauce.must_return_because(Err(error_of(slip)), "`fetch_salt` returned that error");
            sauce.must_finish(&["salt"]).must_take_millis(10);
            let meal = judge::run(move || serve(slip));
            meal.must_return_because(Err(error_of(slip)), "`make_sauce` returned that error");
            meal.must_finish(&["salt"]).must_take_millis(10);
            meal.must_leave_no_task();
        }
    }
}
