// The judge says: wanted (true, Some(4)), because three were on the stairs when the caller gave up, and then came one; was (true, Some(1))
// There's no task: the count is behind a lock, and a caller who gives up stops the door.

use std::sync::Arc;

use tokio::sync::Mutex;

#[derive(Clone)]
struct Doorman {
    inside: Arc<Mutex<Option<u32>>>,
}

impl Doorman {
    fn start() -> Self {
        Self {
            inside: Arc::new(Mutex::new(Some(0))),
        }
    }

    async fn let_in(&self, group: u32) -> Option<u32> {
        let mut inside = self.inside.lock().await;
        let before = (*inside)?;
        open_door().await;
        *inside = Some(before + group);
        *inside
    }

    async fn send_home(&self) -> Option<u32> {
        self.inside.lock().await.take()
    }
}
