//! You see: "future cannot be sent between threads safely".
//! Why: a spawned task may move to another thread whenever it is suspended. An
//! `Rc` must not move, and this one is still needed after the `.await`.
//! The fix: an `Arc`.

use std::rc::Rc;

use tokio::task::{JoinError, yield_now};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let kitchen = tokio::spawn(async {
        let meal = Rc::new("soup");
        yield_now().await;
        println!("kitchen: here is the {meal}");
    });
    kitchen.await
}
