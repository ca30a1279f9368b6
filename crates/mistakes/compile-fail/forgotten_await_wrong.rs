//! You see: a warning, and no soup.
//! Why: calling an `async fn` only makes a future. Nothing polls this one.
//! The fix: `.await` it.

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("you: one soup, please");
    cook("soup");
    println!("you: thank you");
}

async fn cook(meal: &str) {
    println!("kitchen: here is the {meal}");
}
