//! The box has the size of a pointer, so the size of the future is known.

#[tokio::main(flavor = "current_thread")]
async fn main() {
    wash_up(3).await;
}

async fn wash_up(plates: u32) {
    println!("{plates} left");
    if plates > 0 {
        Box::pin(wash_up(plates - 1)).await;
    }
}
