// The judge says: Bo was called away on the way to the table, and now [] are served and ["salad", "soup"] wait
// It takes the order from the list before the walk, and not before the kitchen.

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
        cook(meal, 10).await;
        self.waiting.pop_front();
        walk_to_table().await;
        self.served.push(meal);
        true
    }
}
