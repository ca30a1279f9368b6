// The judge says: 1 task is still alive at the end: nobody waited for it or stopped it
// It lets a task go on with the order, which then isn't dropped, but cooked once more.

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
        let task = tokio::spawn(async move {
            cook(meal, 10).await;
            walk_to_table().await;
        });
        if task.await.is_err() {
            return false;
        }
        self.waiting.pop_front();
        self.served.push(meal);
        true
    }
}
