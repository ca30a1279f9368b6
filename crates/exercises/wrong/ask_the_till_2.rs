// The judge says: because Ada left before her answer came, and then 12 were paid
// It goes home if nobody wants the answer any more.

async fn run_till(mut messages: mpsc::Receiver<Message>) -> u32 {
    let mut total = 0;
    while let Some(message) = messages.recv().await {
        match message {
            Message::Pay(sum) => total += sum,
            Message::AskTotal(answer) => {
                if answer.send(total).is_err() {
                    return total;
                }
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
