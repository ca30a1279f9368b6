// The judge says: the salt was never fetched: that comes first, and then the slip is read
// The slip is read before the salt is there.

async fn fetch_salt(slip: &str) -> Result<u32, ParseIntError> {
    let grams = slip.parse()?;
    cook("salt", 10).await;
    Ok(grams)
}

async fn make_sauce(slip: &str) -> Result<String, ParseIntError> {
    let salt = fetch_salt(slip).await?;
    let sauce = cook("sauce", 20).await;
    Ok(format!("{sauce} with {salt} g of salt"))
}

async fn serve(slip: &str) -> Result<String, ParseIntError> {
    let sauce = make_sauce(slip).await?;
    let pizza = cook("pizza", 30).await;
    Ok(format!("{pizza} and {sauce}"))
}
