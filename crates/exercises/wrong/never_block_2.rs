// The judge says: is the pause awaited, and is it one of tokio's timers?
// Each pause takes another thread, which it doesn't need.

use std::collections::VecDeque;
use std::time::Duration;

use judge::{cook, log};
use tokio::time::{Instant, sleep, sleep_until};

async fn serve(mut door: Door) {
    let mut answers = tokio::task::JoinSet::new();
    while let Some(customer) = door.accept().await {
        answers.spawn(answer(customer));
    }
    while answers.join_next().await.is_some() {}
}

async fn answer(customer: &'static str) {
    cook(customer, 20).await;
    let _ = tokio::task::spawn_blocking(|| std::thread::sleep(Duration::from_millis(40))).await;
    cook(customer, 20).await;
    log(format!("{customer} has an answer"));
}

struct Door {
    opened: Instant,
    customers: VecDeque<(u64, &'static str)>,
}

impl Door {
    fn open(customers: &[(u64, &'static str)]) -> Self {
        Self {
            opened: Instant::now(),
            customers: customers.iter().copied().collect(),
        }
    }

    async fn accept(&mut self) -> Option<&'static str> {
        let (millis, customer) = *self.customers.front()?;
        sleep_until(self.opened + Duration::from_millis(millis)).await;
        self.customers.pop_front();
        Some(customer)
    }
}
