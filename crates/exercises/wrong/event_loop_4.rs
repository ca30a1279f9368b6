// The judge says: there is no reactor running, must be called from the context of a Tokio 1.x runtime
// It builds no runtime, and expects to find one.

use tokio::runtime::Handle;

fn run<F: Future>(future: F) -> io::Result<F::Output> {
    Ok(Handle::current().block_on(future))
}
