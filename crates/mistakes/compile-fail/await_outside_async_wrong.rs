//! You see: error E0728.
//! Why: only an async function can be suspended, and `order` is a plain one.
//! The fix: make `order` async, and so on outwards up to `main`.

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", order());
}

fn order() -> String {
    let meal = cook().await;
    format!("you: thank you for the {meal}")
}

async fn cook() -> &'static str {
    "soup"
}
