// The judge says: wanted 60 ms, took 30 ms: pizza was begun before salt was ready
// The pizza is baked at the same time as the sauce.

use tokio::try_join;

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
    let pizza = async { Ok(cook("pizza", 30).await) };
    let (sauce, pizza) = try_join!(make_sauce(slip), pizza)?;
    Ok(format!("{pizza} and {sauce}"))
}
