//! The calculations of `fibn`: each value once, and an error past the last one.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use futures::future::join3;
use memo_fibonacci::fibonacci::{Fibonacci, LARGEST, TooLarge};
use memo_fibonacci::memo::Lookup;
use tokio::time::Instant;

const PAUSE: Duration = Duration::from_millis(100);

#[tokio::test(start_paused = true)]
async fn three_slow_calls_calculate_each_value_once() {
    static CALCULATED: AtomicU32 = AtomicU32::new(0);
    let fibonacci = Fibonacci::new(Some(PAUSE), |_, lookup| {
        if let Lookup::Calculated(_) = lookup {
            CALCULATED.fetch_add(1, Ordering::Relaxed);
        }
    });
    let started = Instant::now();
    let calls = join3(fibonacci.fibn(4), fibonacci.fibn(4), fibonacci.fibn(4));
    assert_eq!(calls.await, (Ok(3), Ok(3), Ok(3)));
    assert_eq!(CALCULATED.load(Ordering::Relaxed), 5, "0, 1, 2, 3 and 4");
    assert_eq!(started.elapsed(), 5 * PAUSE, "one pause a value");
}

#[tokio::test]
async fn a_value_past_the_last_is_an_error_and_not_a_wrong_number() {
    let fibonacci = Fibonacci::new(None, |_, _| ());
    let too_large = Err(TooLarge { n: LARGEST + 1 });
    assert_eq!(fibonacci.fibn(LARGEST + 1).await, too_large);
    assert_eq!(fibonacci.fibn(u8::MAX).await, too_large);
    let last = fibonacci.fibn(LARGEST).await;
    assert_eq!(
        last,
        Ok(332_825_110_087_067_562_321_196_029_789_634_457_848)
    );
}

#[tokio::test]
async fn a_call_can_be_spawned_on_another_thread() {
    let fibonacci = Fibonacci::new(None, |_, _| ());
    let call = tokio::spawn(async move { fibonacci.fibn(90).await });
    assert_eq!(call.await.unwrap(), Ok(2_880_067_194_370_816_120));
}
