//! The map holds a cell as soon as a caller asks. Only one caller fills it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::OnceCell;
use tokio::time::sleep;

type Cache = Mutex<HashMap<&'static str, Arc<OnceCell<u32>>>>;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let cache = Cache::default();
    let ask = || price(&cache, "soup");
    println!("{:?}", tokio::join!(ask(), ask(), ask()));
}

async fn price(cache: &Cache, meal: &'static str) -> u32 {
    *cell(cache, meal).get_or_init(|| ask_the_cook(meal)).await
}

/// The lock is held for this look-up alone, and not while the cook thinks.
fn cell(cache: &Cache, meal: &'static str) -> Arc<OnceCell<u32>> {
    cache
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .entry(meal)
        .or_default()
        .clone()
}

async fn ask_the_cook(meal: &str) -> u32 {
    println!("cook: let me think what {meal} costs");
    sleep(Duration::from_secs(1)).await;
    5
}
