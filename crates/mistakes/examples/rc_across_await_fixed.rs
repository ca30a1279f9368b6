//! An `Arc` counts its owners atomically, so it may move between threads. An `Rc` may
//! stay, if it's gone before the task steps aside.

use std::rc::Rc;
use std::sync::Arc;

use tokio::task::{JoinError, yield_now};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let kitchen = tokio::spawn(async {
        let meal = Arc::new("soup");
        yield_now().await;
        println!("kitchen: here is the {meal}");
    });
    kitchen.await?;
    serve_before_the_await().await
}

async fn serve_before_the_await() -> Result<(), JoinError> {
    let kitchen = tokio::spawn(async {
        {
            let meal = Rc::new("salad");
            println!("kitchen: here is the {meal}");
        }
        yield_now().await;
    });
    kitchen.await
}
