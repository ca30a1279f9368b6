// The judge says: Bo was to walk out, but his future was polled by `walk_out`
// A timeout of zero still polls Bo's future once.

use std::time::Duration;

use tokio::time::timeout;

async fn walk_out(
    bo: impl Future<Output = &'static str>,
    ada: impl Future<Output = &'static str>,
) -> &'static str {
    let _ = timeout(Duration::ZERO, bo).await;
    ada.await
}
