// The judge says: It looks like a loop around a short sleep
// It looks every millisecond whether there's a line.

use std::time::Duration;

use tokio::sync::broadcast::error::TryRecvError;

async fn show(mut lines: broadcast::Receiver<&'static str>, screen: mpsc::Sender<String>) -> u64 {
    let mut missed = 0;
    loop {
        let line = match lines.try_recv() {
            Ok(line) => line.to_owned(),
            Err(TryRecvError::Lagged(count)) => {
                missed += count;
                format!("missed {count}")
            }
            Err(TryRecvError::Empty) => {
                tokio::time::sleep(Duration::from_millis(1)).await;
                continue;
            }
            Err(TryRecvError::Closed) => return missed,
        };
        if screen.send(line).await.is_err() {
            return missed;
        }
    }
}
