// The judge says: because 12 and 7 were paid between the first two questions, and then 30
// It starts over after each answer.

async fn run_till(mut messages: mpsc::Receiver<Message>) -> u32 {
    let mut total = 0;
    while let Some(message) = messages.recv().await {
        match message {
            Message::Pay(sum) => total += sum,
            Message::AskTotal(answer) => {
                let _ = answer.send(total);
                total = 0;
            }
        }
    }
    total
}

async fn ask_total(till: &mpsc::Sender<Message>) -> Option<u32> {
    let (question, answer) = oneshot::channel();
    till.send(Message::AskTotal(question)).await.ok()?;
    answer.await.ok()
}
