// The judge says: wanted ["pizza", "pizza", "soup"], because each of them is an order; was ["pizza", "soup"]
// All orders of the same meal are taken off the list at once.

impl Orders {
    fn new(meals: &[&'static str]) -> Self {
        Self {
            waiting: meals.iter().copied().collect(),
            served: Vec::new(),
        }
    }

    async fn serve_next(&mut self) -> bool {
        let Some(meal) = self.waiting.front().copied() else {
            return false;
        };
        cook(meal, 10).await;
        walk_to_table().await;
        self.waiting.retain(|other| *other != meal);
        self.served.push(meal);
        true
    }
}
