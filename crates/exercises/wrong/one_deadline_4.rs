// The judge says: all steps together may take 5 ms, and `order` returned after 10 ms
// It looks at the clock only between two steps.

use tokio::time::Instant;

async fn order(phone: &Phone, limit: Duration) -> Result<&'static str, Problem> {
    let began = Instant::now();
    phone.dial().await;
    if began.elapsed() > limit {
        return Err(Problem::TooLate(Step::Dial));
    }
    phone.ask().await;
    if began.elapsed() > limit {
        return Err(Problem::TooLate(Step::Ask));
    }
    let answer = phone.answer().await;
    if began.elapsed() > limit {
        return Err(Problem::TooLate(Step::Answer));
    }
    answer
}
