// The judge says: 3 soups and a dropped one are polled 8 times at most, and soups were polled 103 times: more than one cooks at a time
// All soups are begun at the same time, and not one after the other.

async fn serve_until_closing(opening_time: Duration) -> u32 {
    let soups = (0..100).map(|number| cook("soup", 10 * number + 10));
    let served = std::sync::atomic::AtomicU32::new(0);
    let all = futures::future::join_all(soups.map(|soup| async {
        soup.await;
        served.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
    }));
    let _ = tokio::time::timeout(opening_time, all).await;
    served.into_inner()
}
