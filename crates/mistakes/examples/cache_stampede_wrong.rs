//! You see: three callers of one key do the work three times, despite the cache.
//! Why: there's an `.await` between looking and storing. Meanwhile the others look too,
//! and find nothing.
//! The fix: a cell for each key, which the first caller fills and the others await.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::sleep;

type Cache = Mutex<HashMap<&'static str, u32>>;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let cache = Cache::default();
    let ask = || price(&cache, "soup");
    println!("{:?}", tokio::join!(ask(), ask(), ask()));
}

async fn price(cache: &Cache, meal: &'static str) -> u32 {
    let found = lock(cache).get(meal).copied();
    if let Some(price) = found {
        return price;
    }
    let price = ask_the_cook(meal).await;
    lock(cache).insert(meal, price);
    price
}

async fn ask_the_cook(meal: &str) -> u32 {
    println!("cook: let me think what {meal} costs");
    sleep(Duration::from_secs(1)).await;
    5
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
