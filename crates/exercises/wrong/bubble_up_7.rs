// The judge says: these futures should have become ready: pizza, salt, sauce; these did: salt, sauce
// The future of the pizza is made, but never awaited.

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
    let sauce = make_sauce(slip).await?;
    let _pizza = cook("pizza", 30);
    Ok(format!("pizza and {sauce}"))
}
