//! The trait promises that the future is `Send`. The implementation is still an `async fn`,
//! and there, the compiler checks the promise.

trait Messages: Send + 'static {
    fn keep(&mut self, message: &str) -> impl Future<Output = usize> + Send;
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
