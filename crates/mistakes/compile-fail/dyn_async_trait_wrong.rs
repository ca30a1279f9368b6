//! You see: error E0038.
//! Why: each implementation of the trait has futures of a type and a size of its own, so
//! a caller that only has a `dyn` couldn't make room for what the method returns.
//! The fix: box the future in the trait, or use an enum of the implementations.

trait Messages {
    async fn keep(&mut self, message: &str) -> usize;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut room: Box<dyn Messages> = Box::new(InMemory::default());
    println!("room: message {}", room.keep("hello").await);
}

#[derive(Default)]
struct InMemory(Vec<String>);

impl Messages for InMemory {
    async fn keep(&mut self, message: &str) -> usize {
        self.0.push(message.to_owned());
        self.0.len()
    }
}
