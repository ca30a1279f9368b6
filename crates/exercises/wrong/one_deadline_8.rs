// The judge says: 1 task is still alive at the end: nobody waited for it or stopped it
// The step that's late is a task, and goes on.

use tokio::time::{Instant, timeout_at};

async fn order(phone: &Phone, limit: Duration) -> Result<&'static str, Problem> {
    let deadline = Instant::now() + limit;
    let late = |step| move |_| Problem::TooLate(step);
    let phone = *phone;
    let dial = tokio::spawn(async move { phone.dial().await });
    let _ = timeout_at(deadline, dial).await.map_err(late(Step::Dial))?;
    let ask = tokio::spawn(async move { phone.ask().await });
    let _ = timeout_at(deadline, ask).await.map_err(late(Step::Ask))?;
    let answer = tokio::spawn(async move { phone.answer().await });
    let answer = timeout_at(deadline, answer).await;
    answer
        .map_err(late(Step::Answer))?
        .unwrap_or(Err(Problem::SoldOut))
}
