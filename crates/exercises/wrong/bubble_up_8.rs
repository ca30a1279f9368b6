// The judge says: these futures should have become ready: pizza, salt, sauce; these did: pizza, salt (2 times), sauce
// The salt is fetched twice, the first time only to see whether the slip is all right.

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
    fetch_salt(slip).await?;
    let sauce = make_sauce(slip).await?;
    let pizza = cook("pizza", 30).await;
    Ok(format!("{pizza} and {sauce}"))
}
