// The judge says: the pizza counts as served, but Bo is still in the kitchen
// It writes the meal down as served before it's cooked.

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
