// The judge says: each of the two prices takes 5 ms to read, and they were read sooner
// The sum is no async block any more, but a plain closure.

fn take_order(customer: &'static str, meal: &'static str) -> impl Future<Output = String> {
    let slip = format!("{meal} for {customer}");
    log(format!("slip: {slip}"));
    async move {
        cook(meal, 20).await;
        format!("here comes the {slip}")
    }
}

async fn add_up(prices: [&'static str; 2]) -> String {
    let total = || {
        let first: u32 = prices[0].parse()?;
        let second: u32 = prices[1].parse()?;
        Ok::<u32, std::num::ParseIntError>(first + second)
    };
    match total() {
        Ok(euro) => format!("{euro} euro"),
        Err(error) => format!("Bo can't read that: {error}"),
    }
}
