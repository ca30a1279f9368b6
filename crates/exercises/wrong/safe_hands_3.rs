// The judge says: the pizza counts as served, but Bo is still in the kitchen
// It writes the meal down as served before it's cooked.

use std::collections::VecDeque;
use std::time::Duration;

use judge::{cook, watch};
use tokio::time::{sleep, timeout};

#[derive(Debug)]
struct Orders {
    waiting: VecDeque<&'static str>,
    served: Vec<&'static str>,
}

impl Orders {
    fn new(meals: &[&'static str]) -> Self {
        Self {
            waiting: meals.iter().copied().collect(),
            served: Vec::new(),
        }
    }

    async fn serve_next(&mut self) -> bool {
        let Some(&meal) = self.waiting.front() else {
            return false;
        };
        self.served.push(meal);
        cook(meal, 10).await;
        walk_to_table().await;
        self.waiting.pop_front();
        true
    }
}

async fn walk_to_table() {
    watch("Bo's walk", sleep(Duration::from_millis(5))).await;
}
