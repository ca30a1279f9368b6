//! Each future borrows one field, so both can be under way at once.

use tokio::join;
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut kitchen = Kitchen::default();
    join!(bake(&mut kitchen.oven), toss(&mut kitchen.bowl));
    println!("kitchen: {} and {}", kitchen.oven, kitchen.bowl);
}

#[derive(Default)]
struct Kitchen {
    oven: String,
    bowl: String,
}

async fn bake(oven: &mut String) {
    yield_now().await;
    oven.push_str("pizza");
}

async fn toss(bowl: &mut String) {
    yield_now().await;
    bowl.push_str("salad");
}
