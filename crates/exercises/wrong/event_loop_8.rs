// The judge says: the future wanted to wait for 30 ms, and went on after
// The runtime has a virtual clock, so nothing ever waits.

use std::io;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::time::sleep;

fn run<F: Future>(future: F) -> io::Result<F::Output> {
    let runtime = Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()?;
    Ok(runtime.block_on(future))
}

async fn cook_soup() -> &'static str {
    sleep(Duration::from_millis(10)).await;
    "soup"
}
