// The judge says: ≠ slip: pizza for Ada   the kitchen begins
// The slip is written when the future is polled, and not right away.

fn take_order(customer: &'static str, meal: &'static str) -> impl Future<Output = String> {
    async move {
        let slip = format!("{meal} for {customer}");
        log(format!("slip: {slip}"));
        cook(meal, 20).await;
        format!("here comes the {slip}")
    }
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
