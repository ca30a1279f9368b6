//! You see: error E0499.
//! Why: the future of a method that takes `&mut self` holds that borrow until it's done,
//! and here two of them are to be under way at once.
//! The fix: lend each future only the part that it changes.

use tokio::join;
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut kitchen = Kitchen::default();
    join!(kitchen.bake(), kitchen.toss());
    println!("kitchen: {} and {}", kitchen.oven, kitchen.bowl);
}

#[derive(Default)]
struct Kitchen {
    oven: String,
    bowl: String,
}

impl Kitchen {
    async fn bake(&mut self) {
        yield_now().await;
        self.oven.push_str("pizza");
    }

    async fn toss(&mut self) {
        yield_now().await;
        self.bowl.push_str("salad");
    }
}
