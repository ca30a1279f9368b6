//! A waiter phones the market for the price of a fish, and remembers it. But if three
//! customers ask for the cod before he knows its price, he phones three times.
//!
//! Task: let callers who ask for the same fish share one phone call.
//!
//! Read "One computation for all: single-flight" in `docs/04-memo-fibonacci.md`.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures::lock::Mutex as AsyncMutex;
use tokio::time::sleep;

/// What is stored for each fish: a cell that's put there before anybody phones. The caller
/// on the phone holds its lock, and the others wait for that.
type Known = BTreeMap<&'static str, Arc<AsyncMutex<Option<u32>>>>;

/// The prices that a waiter remembers. Another waiter has prices of his own.
#[derive(Default)]
struct Prices {
    known: Mutex<Known>,
}

impl Prices {
    /// Returns the price of a fish, for which the market is phoned if it isn't known.
    ///
    /// Callers who ask meanwhile for the same fish wait for that phone call, and those who ask
    /// for another fish don't. Each of them may give up at any time, and even if it's the one
    /// on the phone, the others get the price, by that phone call or by a new one.
    async fn price(&self, fish: &'static str) -> u32 {
        // The lock of the map is held for this look-up alone, so nobody waits for another fish.
        let cell = Arc::clone(self.lock().entry(fish).or_default());
        // If the one who phones gives up, this lock is released, and the cell is empty still.
        let mut known = cell.lock().await;
        if let Some(price) = *known {
            return price;
        }
        let price = phone_market(fish).await;
        *known = Some(price);
        price
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Phones the market, which takes 30 ms.
async fn phone_market(fish: &'static str) -> u32 {
    judge::watch(fish, async {
        sleep(Duration::from_millis(30)).await;
        if fish == "cod" { 9 } else { 14 }
    })
    .await
}

fn main() {
    judge::show(async || {
        let prices = Prices::default();
        let (ada, bo, cy) = tokio::join!(
            prices.price("cod"),
            prices.price("cod"),
            prices.price("eel")
        );
        println!("{ada} euro for Ada, {bo} for Bo, {cy} for Cy");
    });
}

#[cfg(test)]
mod tests {
    use tokio::time::timeout;

    use super::*;

    /// Checks for which fish the market was phoned to the end: once for each of these.
    #[track_caller]
    fn must_phone<T>(run: &judge::Run<T>, wanted: &[&str]) {
        for fish in wanted {
            match run.finishes(fish) {
                0 => run.fail(&format!(
                    "nobody phoned the market for the {fish}, but no price was known: do these \
                     `Prices` share what others remember?"
                )),
                1 => {}
                calls => run.fail(&format!(
                    "there were {calls} phone calls for the {fish}, and one is enough"
                )),
            }
        }
        run.must_finish(wanted);
    }

    #[test]
    fn three_who_ask_for_the_same_fish_share_a_phone_call() {
        let run = judge::run(async || {
            let prices = Prices::default();
            tokio::join!(
                prices.price("cod"),
                prices.price("cod"),
                prices.price("cod")
            )
        });
        must_phone(&run, &["cod"]);
        run.must_return((9, 9, 9)).must_take_millis(30);
    }

    #[test]
    fn somebody_may_ask_while_the_phone_call_is_under_way() {
        let run = judge::run(async || {
            let prices = Prices::default();
            tokio::join!(prices.price("eel"), async {
                sleep(Duration::from_millis(20)).await;
                prices.price("eel").await
            })
        });
        must_phone(&run, &["eel"]);
        run.must_return((14, 14)).must_take_millis(30);
    }

    #[test]
    fn a_price_is_remembered_and_that_of_another_fish_too() {
        let run = judge::run(async || {
            let prices = Prices::default();
            (
                prices.price("cod").await,
                prices.price("eel").await,
                prices.price("cod").await,
            )
        });
        must_phone(&run, &["cod", "eel"]);
        run.must_return((9, 14, 9)).must_take_millis(60);
    }

    #[test]
    fn nobody_waits_for_the_price_of_another_fish() {
        let run = judge::run(async || {
            let prices = Prices::default();
            tokio::join!(prices.price("cod"), prices.price("eel"))
        });
        must_phone(&run, &["cod", "eel"]);
        run.must_return((9, 14)).must_take_millis(30);
    }

    #[test]
    fn each_waiter_remembers_only_what_he_was_told() {
        let run = judge::run(async || {
            let (one, other) = (Prices::default(), Prices::default());
            (one.price("cod").await, other.price("cod").await)
        });
        if run.finishes("cod") < 2 {
            run.fail(
                "two waiters asked for the cod, and not both of them phoned: their `Prices` share \
                 what they remember",
            );
        }
        run.must_return((9, 9)).must_take_millis(60);
    }

    #[test]
    fn if_one_who_waits_gives_up_the_others_get_the_price() {
        let run = judge::run(async || {
            let prices = Prices::default();
            let patience = timeout(Duration::from_millis(10), prices.price("cod"));
            let (ada, bo, cy) = tokio::join!(prices.price("cod"), patience, async {
                sleep(Duration::from_millis(20)).await;
                prices.price("cod").await
            });
            (ada, bo.is_ok(), cy)
        });
        must_phone(&run, &["cod"]);
        run.must_return((9, false, 9)).must_take_millis(30);
    }

    #[test]
    fn if_the_one_on_the_phone_gives_up_the_others_get_the_price() {
        let run = judge::run(async || {
            let prices = Prices::default();
            let patience = timeout(Duration::from_millis(10), prices.price("cod"));
            let (ada, bo, cy) = tokio::join!(patience, prices.price("cod"), prices.price("cod"));
            (ada.is_ok(), bo, cy)
        });
        must_phone(&run, &["cod"]);
        run.must_return((false, 9, 9));
    }

    #[test]
    fn if_everyone_gives_up_the_next_one_gets_the_price() {
        let run = judge::run(async || {
            let prices = Prices::default();
            let patience = timeout(Duration::from_millis(10), prices.price("eel"));
            (patience.await.is_ok(), prices.price("eel").await)
        });
        must_phone(&run, &["eel"]);
        run.must_return((false, 14));
    }
}
