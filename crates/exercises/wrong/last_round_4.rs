// The judge says: wanted 3, because so many don't leave by themselves within 100 ms, of [("Ann", 60), ("Bo", 120), ("Cy", 180), ("Dee", 240)]; was 0
// It counts when they've gone already.

async fn close(mut guests: JoinSet<()>, patience: Duration) -> usize {
    let all_leave = async { while guests.join_next().await.is_some() {} };
    let _ = timeout(patience, all_leave).await;
    guests.shutdown().await;
    guests.len()
}
