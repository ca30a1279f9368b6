// The judge says: Bo still has the table, because his future isn't dropped yet
// Bo's future is forgotten, not dropped, so it keeps the table.

use std::mem;

async fn walk_out(
    bo: impl Future<Output = &'static str>,
    ada: impl Future<Output = &'static str>,
) -> &'static str {
    mem::forget(bo);
    ada.await
}
