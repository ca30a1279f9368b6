//! You see: error E0752.
//! Why: `main` is where the program starts, and there is no executor yet to poll a
//! future.
//! The fix: `#[tokio::main]`, which builds one.

async fn main() {
    println!("till: we are open");
}
