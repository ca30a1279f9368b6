// The judge says: Cannot block the current thread from within a runtime
// It blocks the thread until the answer is there.

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
    let (question, answer) = oneshot::channel();
    till.send(Message::AskTotal(question)).await.ok()?;
    answer.blocking_recv().ok()
}
