// The judge says: wanted 0, because so many don't leave by themselves within 100 ms, of [("Eve", 20), ("Bo", 60)]; was 1
// It takes a guest who trips for the last one.

async fn close(mut guests: JoinSet<()>, patience: Duration) -> usize {
    let all_leave = async { while let Some(Ok(())) = guests.join_next().await {} };
    let _ = timeout(patience, all_leave).await;
    let left = guests.len();
    guests.shutdown().await;
    left
}
