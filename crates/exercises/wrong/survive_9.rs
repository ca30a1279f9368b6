// The judge says: the work was handed to another thread, and a task doesn't need one
// The work gets a thread and a runtime of its own, which the caller waits for without blocking.

use std::thread;

use tokio::runtime::Builder;
use tokio::sync::oneshot;

async fn survive<F>(work: F) -> Result<F::Output, String>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    let (sender, output) = oneshot::channel();
    thread::spawn(move || {
        let runtime = Builder::new_current_thread().enable_all().build();
        let output = runtime.expect("the runtime can be built").block_on(work);
        let _ = sender.send(output);
    });
    output.await.map_err(|_| "the work panicked".to_owned())
}
