// The judge says: wanted 60 ms, took 30 ms: ask was begun before dial was ready
// It takes the three steps at the same time.

use tokio::time::timeout;

async fn order(phone: &Phone, limit: Duration) -> Result<&'static str, Problem> {
    let steps = async { tokio::join!(phone.dial(), phone.ask(), phone.answer()).2 };
    timeout(limit, steps)
        .await
        .unwrap_or(Err(Problem::TooLate(Step::Answer)))
}
