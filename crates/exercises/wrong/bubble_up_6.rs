// The judge says: "300" is a number that fits into a `u32`, but the error is: number too large
// More than 255 g of salt don't fit into a `u8`.

async fn fetch_salt(slip: &str) -> Result<u32, ParseIntError> {
    cook("salt", 10).await;
    let grams: u8 = slip.parse()?;
    Ok(grams.into())
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
