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

/// The prices that the waiter remembers.
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
        run.must_finish(&["cod"]);
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
        run.must_finish(&["eel"]);
        run.must_return((14, 14)).must_take_millis(30);
    }

    #[test]
    fn a_price_is_remembered_beside_that_of_another_fish() {
        let run = judge::run(async || {
            let prices = Prices::default();
            (
                prices.price("cod").await,
                prices.price("eel").await,
                prices.price("cod").await,
            )
        });
        run.must_finish(&["cod", "eel"]);
        run.must_return((9, 14, 9)).must_take_millis(60);
    }

    #[test]
    fn nobody_waits_for_the_price_of_another_fish() {
        let run = judge::run(async || {
            let prices = Prices::default();
            tokio::join!(prices.price("cod"), prices.price("eel"))
        });
        run.must_finish(&["cod", "eel"]);
        run.must_return((9, 14)).must_take_millis(30);
    }

    #[test]
    fn a_price_is_remembered() {
        let run = judge::run(async || {
            let prices = Prices::default();
            (prices.price("cod").await, prices.price("cod").await)
        });
        run.must_finish(&["cod"]);
        run.must_return((9, 9)).must_take_millis(30);
    }

    #[test]
    fn if_the_one_on_the_phone_gives_up_the_others_get_the_price() {
        let run = judge::run(async || {
            let prices = Prices::default();
            let patience = timeout(Duration::from_millis(10), prices.price("cod"));
            let (ada, bo, cy) = tokio::join!(patience, prices.price("cod"), prices.price("cod"));
            (ada.is_ok(), bo, cy)
        });
        run.must_finish(&["cod"]);
        run.must_return((false, 9, 9));
    }
}
