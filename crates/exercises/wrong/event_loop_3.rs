// The judge says: It looks like a loop that never ends, or like waiting for something that never happens
// The future is polled in a loop by hand, and nobody looks at the timers.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

fn run<F: Future>(future: F) -> io::Result<F::Output> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let _inside = runtime.enter();
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return Ok(output);
        }
    }
}
