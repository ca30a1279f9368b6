// The judge says: the code panicked: the slip has a number: ParseIntError
// The error becomes a panic.

async fn fetch_salt(slip: &str) -> Result<u32, ParseIntError> {
    cook("salt", 10).await;
    Ok(slip.parse().expect("the slip has a number"))
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
