//! The Fibonacci numbers up to the last that fits into 64 bits.

use futures::{StreamExt, TryStreamExt};
use streams::{Overflow, fibonacci};

#[tokio::test]
async fn every_number_is_the_sum_of_the_two_before_it() {
    let numbers: Vec<u64> = fibonacci().take(93).try_collect().await.unwrap();
    assert_eq!(numbers[..2], [1, 1]);
    for window in numbers.windows(3) {
        assert_eq!(window[0].checked_add(window[1]), Some(window[2]));
    }
}

#[tokio::test]
async fn the_number_that_does_not_fit_is_an_error_and_the_end() {
    // `take` is there in case the numbers go on after the error.
    let end: Vec<Result<u64, Overflow>> = fibonacci().skip(92).take(3).collect().await;
    assert_eq!(end, [Ok(12_200_160_415_121_876_738), Err(Overflow)]);
}
