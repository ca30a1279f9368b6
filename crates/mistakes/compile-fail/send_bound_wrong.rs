//! You see: `future cannot be sent between threads safely`, and `M` is in it.
//! Why: a plain `async fn` in a trait doesn't say that its future is `Send`, so a generic
//! function can't rely on it. A spawned task has to.
//! The fix: say it in the trait, with `-> impl Future<Output = …> + Send`.

trait Messages: Send + 'static {
    async fn keep(&mut self, message: &str) -> usize;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    open(InMemory::default()).await;
}

async fn open<M: Messages>(mut messages: M) {
    let room = tokio::spawn(async move {
        println!("room: message {}", messages.keep("hello").await);
    });
    room.await.expect("nothing in it panics");
}

#[derive(Default)]
struct InMemory(Vec<String>);

impl Messages for InMemory {
    async fn keep(&mut self, message: &str) -> usize {
        self.0.push(message.to_owned());
        self.0.len()
    }
}
