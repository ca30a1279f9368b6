// The judge says: there were 2 phone calls for the cod, and one is enough
// Anyone who gives up clears the entry, even if somebody else is on the phone.

use std::sync::Arc;

use tokio::sync::OnceCell;

type Known = BTreeMap<&'static str, Arc<OnceCell<u32>>>;

struct Caller<'a>(&'a Prices, &'static str);

impl Drop for Caller<'_> {
    fn drop(&mut self) {
        let mut known = self.0.lock();
        if known.get(self.1).is_some_and(|cell| !cell.initialized()) {
            known.remove(self.1);
        }
    }
}

impl Prices {
    async fn price(&self, fish: &'static str) -> u32 {
        let cell = Arc::clone(self.lock().entry(fish).or_default());
        let _caller = Caller(self, fish);
        *cell.get_or_init(|| phone_market(fish)).await
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
