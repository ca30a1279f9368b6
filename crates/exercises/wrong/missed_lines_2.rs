// The judge says: wanted (["missed 3", "four", "five", "six"], 3), because the room has two places, and says five lines at once; was (["four", "five", "six"], 3)
// It counts what was missed, and says nothing of it.

use tokio::sync::broadcast::error::RecvError;

async fn show(mut lines: broadcast::Receiver<&'static str>, screen: mpsc::Sender<String>) -> u64 {
    let mut missed = 0;
    loop {
        let line = match lines.recv().await {
            Ok(line) => line.to_owned(),
            Err(RecvError::Lagged(count)) => {
                missed += count;
                continue;
            }
            Err(RecvError::Closed) => return missed,
        };
        if screen.send(line).await.is_err() {
            return missed;
        }
    }
}
