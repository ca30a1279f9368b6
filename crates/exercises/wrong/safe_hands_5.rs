// The judge says: the pizza takes 10 ms, and after 5 ms Bo is on the way to the table already
// It walks to the table before it cooks.

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
        walk_to_table().await;
        cook(meal, 10).await;
        self.waiting.pop_front();
        self.served.push(meal);
        true
    }
}
