//! Ada orders a soup with bread. Her waiter knows what a coroutine is, but he mixes up
//! where the words `async` and `await` belong, so the compiler sends him back.
//! (`cook("soup", 20)` is a future that's ready with `"soup"` after 20 ms. It belongs to
//! `judge`, the crate that runs your code and says what's wrong with it. Leave `main` as it is:
//! `judge::show` runs `serve_ada`, and draws when each future was polled.)
//!
//! Task: put `async` and `.await` where they're missing, so that Ada is served.
//!
//! Read "What a coroutine is" in `docs/00-restaurant.md`.

use judge::cook;

// TODO: The compiler names a place to begin with. There's more than one.

fn fetch_soup() -> &'static str {
    cook("soup", 20).await
}

async fn fetch_bread() -> &'static str {
    cook("bread", 10).await
}

async fn serve_ada() -> String {
    let soup = fetch_soup();
    let bread = fetch_bread();
    format!("{soup} and {bread} for Ada")
}

fn main() {
    judge::show(async || {
        println!("{}", serve_ada().await);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ada_gets_both() {
        let run = judge::run(serve_ada);
        run.must_return("soup and bread for Ada");
        run.must_finish(&["bread", "soup"]).must_leave_no_task();
    }
}
