// The judge says: there is no reactor running, must be called from the context of a Tokio 1.x runtime
// It builds no runtime, and expects to find one.

use std::io;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::time::sleep;

fn run<F: Future>(future: F) -> io::Result<F::Output> {
    Ok(Handle::current().block_on(future))
}

async fn cook_soup() -> &'static str {
    sleep(Duration::from_millis(10)).await;
    "soup"
}
