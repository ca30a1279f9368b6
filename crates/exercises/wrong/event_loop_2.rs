// The judge says: a customer is still inside: the runtime wasn't closed
// The runtime is kept in a static, and never closed.

use std::sync::OnceLock;

use tokio::runtime::Runtime;

static RUNTIME: OnceLock<Runtime> = OnceLock::new();

fn run<F: Future>(future: F) -> io::Result<F::Output> {
    let runtime = match RUNTIME.get() {
        Some(runtime) => runtime,
        None => {
            let runtime = Builder::new_current_thread().enable_all().build()?;
            RUNTIME.get_or_init(|| runtime)
        }
    };
    Ok(runtime.block_on(future))
}
