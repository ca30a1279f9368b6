//! Cy wants to write `.await` in `main` itself. But `main` is where a program begins, and
//! at that moment there's no event loop yet that could poll it.
//!
//! Task: have an event loop built for `main`, by a single line above it.
//!
//! Read "What happens, step by step" in `docs/02-chaining.md`.

use std::time::Duration;

use tokio::time::sleep;

// The macro makes an ordinary `main` out of this one. It builds a runtime, and calls
// `block_on` with what stands between the braces. Without `flavor`, it would build a
// runtime with several threads.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", serve_cy().await);
}

async fn serve_cy() -> String {
    let tea = make_tea().await;
    format!("{tea} for Cy")
}

async fn make_tea() -> &'static str {
    sleep(Duration::from_millis(10)).await;
    "tea"
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    #[test]
    fn the_program_runs_to_its_end() {
        // With the right line above it, `main` is an ordinary function, which returns `()`.
        // A busy machine may be slow, but not each time.
        let runs = (0..5).map(|_| {
            let began = Instant::now();
            let () = judge::call(main);
            began.elapsed()
        });
        assert!(
            runs.min() >= Some(Duration::from_millis(10)),
            "the tea takes 10 ms, and the program has ended before: does `main` await it?"
        );
    }

    #[test]
    fn cy_gets_his_tea() {
        let run = judge::run(serve_cy);
        run.must_return("tea for Cy");
        if run.millis() < 10 {
            run.fail("the tea takes 10 ms: is that a timer of tokio's, and is it awaited?");
        }
        run.must_take_millis(10);
    }
}
