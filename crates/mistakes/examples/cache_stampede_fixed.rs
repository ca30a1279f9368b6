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
    let cell = Arc::clone(lock(cache).entry(meal).or_default());
    *cell.get_or_init(|| ask_the_cook(meal)).await
}

async fn ask_the_cook(meal: &str) -> u32 {
    println!("cook: let me think what {meal} costs");
    sleep(Duration::from_secs(1)).await;
    5
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
