// The judge says: there were 2 phone calls for the cod, and one is enough
// Only the last fish is remembered.

use std::sync::Arc;

use tokio::sync::OnceCell;

type Known = (&'static str, Arc<OnceCell<u32>>);

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
