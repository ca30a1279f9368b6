//! The attribute makes an ordinary `main`, which builds a runtime and runs the future.

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("till: we are open");
}
