// The judge says: a customer is still inside: the runtime wasn't closed
// The runtime is forgotten instead of dropped, so it's never closed.

use std::io;
use std::mem;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::time::sleep;

fn run<F: Future>(future: F) -> io::Result<F::Output> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let output = runtime.block_on(future);
    mem::forget(runtime);
    Ok(output)
}

async fn cook_soup() -> &'static str {
    sleep(Duration::from_millis(10)).await;
    "soup"
}
