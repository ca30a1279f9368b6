// The judge says: Ada's answer takes 80 ms, and after 90 ms she doesn't have it: it waits for a customer who comes later
// All customers have to come in before the first one is served.

use std::collections::VecDeque;
use std::time::Duration;

use judge::{cook, log};
use tokio::time::{Instant, sleep, sleep_until};

async fn serve(mut door: Door) {
    let mut answers = Vec::new();
    while let Some(customer) = door.accept().await {
        answers.push(answer(customer));
    }
    futures::future::join_all(answers).await;
}

async fn answer(customer: &'static str) {
    cook(customer, 20).await;
    sleep(Duration::from_millis(40)).await;
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
