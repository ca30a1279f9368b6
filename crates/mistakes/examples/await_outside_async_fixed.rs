//! `order` is async, so it may await, and its caller has to be async, too.

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", order().await);
}

async fn order() -> String {
    let meal = cook().await;
    format!("you: thank you for the {meal}")
}

async fn cook() -> &'static str {
    "soup"
}
