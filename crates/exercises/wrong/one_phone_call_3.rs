// The judge says: its waker is kept somewhere, but nothing wakes it
// If the one on the phone gives up, nobody ever wakes those who wait.

use std::sync::Arc;

use tokio::sync::Notify;

type Known = BTreeMap<&'static str, Entry>;

#[derive(Clone)]
enum Entry {
    Known(u32),
    OnThePhone(Arc<Notify>),
}

impl Prices {
    async fn price(&self, fish: &'static str) -> u32 {
        loop {
            let entry = self.lock().get(fish).cloned();
            match entry {
                Some(Entry::Known(price)) => return price,
                Some(Entry::OnThePhone(done)) => done.notified().await,
                None => break,
            }
        }
        let done = Arc::new(Notify::new());
        self.lock()
            .insert(fish, Entry::OnThePhone(Arc::clone(&done)));
        let price = phone_market(fish).await;
        self.lock().insert(fish, Entry::Known(price));
        done.notify_waiters();
        price
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
