// The judge says: these futures should have become ready: Ada, soup; these did: nothing
// Ada's future is polled only once.

use futures::FutureExt;

async fn walk_out(
    bo: impl Future<Output = &'static str>,
    ada: impl Future<Output = &'static str>,
) -> &'static str {
    drop(bo);
    ada.now_or_never().unwrap_or("nothing")
}
