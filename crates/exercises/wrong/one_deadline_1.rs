// The judge says: all steps together may take 25 ms, and `order` returned after
// Each of its steps may take as long as all of them together.

use tokio::time::timeout;

async fn order(phone: &Phone, limit: Duration) -> Result<&'static str, Problem> {
    let late = |step| move |_| Problem::TooLate(step);
    timeout(limit, phone.dial())
        .await
        .map_err(late(Step::Dial))?;
    timeout(limit, phone.ask()).await.map_err(late(Step::Ask))?;
    timeout(limit, phone.answer())
        .await
        .map_err(late(Step::Answer))?
}
