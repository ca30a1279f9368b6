// The judge says: these futures should have become ready: soup (3 times); these did: nothing
// It computes the number, and cooks nothing.

async fn serve_until_closing(opening_time: Duration) -> u32 {
    sleep(opening_time).await;
    u32::try_from(opening_time.as_millis() / 10).unwrap_or(u32::MAX)
}
