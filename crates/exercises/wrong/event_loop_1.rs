// The judge says: timers are disabled. Call `enable_time` on the runtime builder
// The timers of the runtime are off.

use std::io;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::time::sleep;

fn run<F: Future>(future: F) -> io::Result<F::Output> {
    let runtime = Builder::new_current_thread().build()?;
    Ok(runtime.block_on(future))
}

async fn cook_soup() -> &'static str {
    sleep(Duration::from_millis(10)).await;
    "soup"
}
