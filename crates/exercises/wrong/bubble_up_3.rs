// The judge says: the sauce was begun, although `fetch_salt` had returned an error
// The sauce is made before anybody has asked for the salt.

async fn fetch_salt(slip: &str) -> Result<u32, ParseIntError> {
    cook("salt", 10).await;
    slip.parse()
}

async fn make_sauce(slip: &str) -> Result<String, ParseIntError> {
    let sauce = cook("sauce", 20).await;
    let salt = fetch_salt(slip).await?;
    Ok(format!("{sauce} with {salt} g of salt"))
}

async fn serve(slip: &str) -> Result<String, ParseIntError> {
    let sauce = make_sauce(slip).await?;
    let pizza = cook("pizza", 30).await;
    Ok(format!("{pizza} and {sauce}"))
}
