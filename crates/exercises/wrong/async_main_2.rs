// The judge says: no other future could be polled. It looks like `std::thread::sleep` or another blocking call
// The wait for the tea blocks the thread of the event loop.

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", serve_cy().await);
}

async fn make_tea() -> &'static str {
    std::thread::sleep(Duration::from_millis(10));
    "tea"
}
