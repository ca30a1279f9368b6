// The judge says: because the till is only late
// It takes a full channel for a till that has gone.

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
    till.try_send(Message::AskTotal(question)).ok()?;
    answer.await.ok()
}
