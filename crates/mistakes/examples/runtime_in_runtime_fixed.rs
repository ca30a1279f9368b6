//! One runtime, at the very outside. Everything inside it awaits.

#[tokio::main]
async fn main() {
    println!("you: soup for {}", price().await);
}

async fn price() -> u32 {
    look_up_price().await
}

async fn look_up_price() -> u32 {
    5
}
