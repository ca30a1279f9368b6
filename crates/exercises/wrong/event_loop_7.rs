// The judge says: a customer is still inside: the runtime wasn't closed
// The runtime is forgotten instead of dropped, so it's never closed.

use std::mem;

fn run<F: Future>(future: F) -> io::Result<F::Output> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let output = runtime.block_on(future);
    mem::forget(runtime);
    Ok(output)
}
