//! The method returns a boxed future, which has the same type for every implementation.

use futures::FutureExt;
use futures::future::BoxFuture;

trait Messages {
    fn keep<'a>(&'a mut self, message: &'a str) -> BoxFuture<'a, usize>;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut room: Box<dyn Messages> = Box::new(InMemory::default());
    println!("room: message {}", room.keep("hello").await);
}

#[derive(Default)]
struct InMemory(Vec<String>);

impl Messages for InMemory {
    fn keep<'a>(&'a mut self, message: &'a str) -> BoxFuture<'a, usize> {
        async move {
            self.0.push(message.to_owned());
            self.0.len()
        }
        .boxed()
    }
}
