// The judge says: wanted 10 ms, took 20 ms: from 10 to 20 ms, your code waited for none of these futures
// It waits until the bus leaves, even if the meal is there sooner.

use tokio::join;
use tokio::time::{sleep, timeout};

async fn wait_for(
    order: impl Future<Output = Result<&'static str, String>>,
    patience: Duration,
) -> Result<&'static str, String> {
    let (meal, ()) = join!(timeout(patience, order), sleep(patience));
    match meal {
        Ok(meal) => meal,
        Err(_) => Err("the bus leaves".to_owned()),
    }
}
