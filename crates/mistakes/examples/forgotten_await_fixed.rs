//! `.await` polls the future that the call has made, until it's ready.

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("you: one soup, please");
    cook("soup").await;
    println!("you: thank you");
}

async fn cook(meal: &str) {
    println!("kitchen: here is the {meal}");
}
