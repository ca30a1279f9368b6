//! The cache of memo-fibonacci, filled again and again.

use std::hint::black_box;
use std::time::Instant;

use futures::future::try_join3;
use memo_fibonacci::fibonacci::Fibonacci;

/// The number whose Fibonacci number is computed.
pub const N: u8 = 90;

/// Returns the microseconds that three joined calls take with a fresh cache; the
/// average of this many times. The runtime is that of the program.
#[tokio::main(flavor = "current_thread")]
pub async fn run_child(times: u32) -> anyhow::Result<f64> {
    let began = Instant::now();
    for _ in 0..times {
        let fibonacci = Fibonacci::new(None, |_, _| ());
        let n = black_box(N);
        let calls = try_join3(fibonacci.fibn(n), fibonacci.fibn(n), fibonacci.fibn(n));
        black_box(calls.await?);
    }
    Ok(began.elapsed().as_secs_f64() * 1e6 / f64::from(times))
}
