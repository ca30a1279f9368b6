// The judge says: It looks like a loop around a short sleep, which looks whether it can go on
// It looks for the answer every millisecond.

use std::time::Duration;

use tokio::sync::oneshot::error::TryRecvError;
use tokio::time::sleep;

async fn run_till(mut messages: mpsc::Receiver<Message>) -> u32 {
    let mut total = 0;
    while let Some(message) = messages.recv().await {
        match message {
            Message::Pay(sum) => total += sum,
            Message::AskTotal(answer) => {
                let _ = answer.send(total);
            }
        }
    }
    total
}

async fn ask_total(till: &mpsc::Sender<Message>) -> Option<u32> {
    let (question, mut answer) = oneshot::channel();
    till.send(Message::AskTotal(question)).await.ok()?;
    loop {
        match answer.try_recv() {
            Ok(total) => return Some(total),
            Err(TryRecvError::Empty) => sleep(Duration::from_millis(1)).await,
            Err(TryRecvError::Closed) => return None,
        }
    }
}
