// The judge says: wanted (true, false), because there's one order, and then none; was (false, false)
// It returns whether another order waits, and not whether there was one.

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
        walk_to_table().await;
        self.waiting.pop_front();
        self.served.push(meal);
        !self.waiting.is_empty()
    }
}
