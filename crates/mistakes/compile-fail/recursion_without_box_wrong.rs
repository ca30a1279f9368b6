//! You see: error E0733.
//! Why: a future holds the futures it awaits. This one would hold itself.
//! The fix: put the inner future in a box, which is a pointer.

#[tokio::main(flavor = "current_thread")]
async fn main() {
    wash_up(3).await;
}

async fn wash_up(plates: u32) {
    println!("{plates} left");
    if plates > 0 {
        wash_up(plates - 1).await;
    }
}
