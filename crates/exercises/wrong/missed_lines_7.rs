// The judge says: nothing was missed: who keeps the lines?
// It keeps the lines in a queue of its own, which may grow without end.

use tokio::sync::broadcast::error::RecvError;

async fn show(mut lines: broadcast::Receiver<&'static str>, screen: mpsc::Sender<String>) -> u64 {
    let (queue, mut waiting) = mpsc::unbounded_channel();
    let take = async move {
        let mut missed = 0;
        loop {
            let line = match lines.recv().await {
                Ok(line) => line.to_owned(),
                Err(RecvError::Lagged(count)) => {
                    missed += count;
                    format!("missed {count}")
                }
                Err(RecvError::Closed) => return missed,
            };
            if queue.send(line).is_err() {
                return missed;
            }
        }
    };
    let put = async move {
        while let Some(line) = waiting.recv().await {
            if screen.send(line).await.is_err() {
                return;
            }
        }
    };
    tokio::join!(take, put).0
}
