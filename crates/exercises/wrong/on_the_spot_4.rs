// The judge says: was one of them begun before its future was awaited?
// The order is a task, which goes on by itself as soon as it's spawned.

fn take_order(customer: &'static str, meal: &'static str) -> impl Future<Output = String> {
    let slip = format!("{meal} for {customer}");
    log(format!("slip: {slip}"));
    let order = tokio::spawn(async move {
        cook(meal, 20).await;
        format!("here comes the {slip}")
    });
    async { order.await.unwrap_or_default() }
}

async fn add_up(prices: [&'static str; 2]) -> String {
    let total = async {
        let first: u32 = read(prices[0]).await.parse()?;
        let second: u32 = read(prices[1]).await.parse()?;
        Ok::<u32, std::num::ParseIntError>(first + second)
    };
    match total.await {
        Ok(euro) => format!("{euro} euro"),
        Err(error) => format!("Bo can't read that: {error}"),
    }
}
