// The judge says: these futures should have become ready: cod, eel; these did: cod (2 times), eel
// Only the last fish is remembered.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::OnceCell;
use tokio::time::sleep;

type Known = (&'static str, Arc<OnceCell<u32>>);

#[derive(Default)]
struct Prices {
    known: Mutex<Known>,
}

impl Prices {
    async fn price(&self, fish: &'static str) -> u32 {
        let cell = {
            let mut known = self.lock();
            if known.0 != fish {
                *known = (fish, Arc::default());
            }
            Arc::clone(&known.1)
        };
        *cell.get_or_init(|| phone_market(fish)).await
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn phone_market(fish: &'static str) -> u32 {
    judge::watch(fish, async {
        sleep(Duration::from_millis(30)).await;
        if fish == "cod" { 9 } else { 14 }
    })
    .await
}
