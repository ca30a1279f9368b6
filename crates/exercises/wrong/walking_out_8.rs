// The judge says: the kitchen should have finished: Ada, soup; it finished: nothing
// Ada's future is polled only once.

use futures::FutureExt;

async fn walk_out(
    bo: impl Future<Output = &'static str>,
    ada: impl Future<Output = &'static str>,
) -> &'static str {
    drop(bo);
    ada.now_or_never().unwrap_or("nothing")
}
