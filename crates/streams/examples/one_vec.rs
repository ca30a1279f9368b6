//! Futures of different types in one list.
//!
//! Run it with `cargo run -p streams --example one_vec`. It prints two lists of meals.
//!
//! Read along in `docs/08-values-that-are-functions.md`.

use std::rc::Rc;
use std::time::Duration;

use futures::future::{BoxFuture, FutureExt, LocalBoxFuture, join_all};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let meals: Vec<BoxFuture<'static, String>> = vec![
        bake("pizza").boxed(),
        toss("salad").boxed(),
        async { String::from("water") }.boxed(),
    ];
    println!("{:?}", join_all(meals).await);

    // What holds an `Rc` can't be a `BoxFuture`, which promises to be `Send`.
    let bread = Rc::new(String::from("toast"));
    let meals: Vec<LocalBoxFuture<'_, String>> = vec![
        bake("pizza").boxed_local(),
        async { bread.to_string() }.boxed_local(),
    ];
    println!("{:?}", join_all(meals).await);
}

async fn bake(meal: &str) -> String {
    sleep(Duration::from_millis(30)).await;
    format!("hot {meal}")
}

async fn toss(meal: &str) -> String {
    sleep(Duration::from_millis(10)).await;
    format!("cold {meal}")
}
