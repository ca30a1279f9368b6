//! A belt that stops when nobody takes from it, and is cleared away when it's dropped.
//!
//! Run it with `cargo run -p streams --example dropped`. It prints which dishes are made,
//! and that the belt is cleared.
//!
//! Read along in `docs/08-streams.md`.

use std::pin::pin;

use async_stream::stream;
use futures::stream::{Stream, StreamExt};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    {
        let mut dishes = pin!(belt());
        println!("the belt is there");
        while let Some(dish) = dishes.next().await {
            println!("dish {dish} is taken");
            if dish == 2 {
                println!("I've had enough");
                break;
            }
        }
    }
    println!("I'm leaving");
}

fn belt() -> impl Stream<Item = u32> {
    stream! {
        let _cook = Cook;
        for dish in 1.. {
            println!("dish {dish} is made");
            yield dish;
            println!("the place of dish {dish} is free");
        }
    }
}

struct Cook;

impl Drop for Cook {
    fn drop(&mut self) {
        println!("the cook clears the belt");
    }
}
