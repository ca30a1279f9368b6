// The judge says: these futures should have become ready: salt; these did: pizza, salt
// The `?` comes too late, so the pizza is baked without a sauce.

async fn fetch_salt(slip: &str) -> Result<u32, ParseIntError> {
    cook("salt", 10).await;
    slip.parse()
}

async fn make_sauce(slip: &str) -> Result<String, ParseIntError> {
    let salt = fetch_salt(slip).await?;
    let sauce = cook("sauce", 20).await;
    Ok(format!("{sauce} with {salt} g of salt"))
}

async fn serve(slip: &str) -> Result<String, ParseIntError> {
    let sauce = make_sauce(slip).await;
    let pizza = cook("pizza", 30).await;
    Ok(format!("{pizza} and {}", sauce?))
}
