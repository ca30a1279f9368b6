// The judge says: the tea takes 10 ms, and the program has ended before: does `main` await it?
// It leaves the work to a task, and ends before that.

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::spawn(async {
        println!("{}", serve_cy().await);
    });
}
