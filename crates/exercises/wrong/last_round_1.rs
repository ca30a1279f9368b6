// The judge says: wanted 3, because so many don't leave by themselves within 100 ms, of [("Ann", 60), ("Bo", 120), ("Cy", 180), ("Dee", 240)]; was 0
// It waits for those who are put out, but each guest still has the whole time.

async fn close(mut guests: JoinSet<()>, patience: Duration) -> usize {
    while let Ok(Some(_)) = timeout(patience, guests.join_next()).await {}
    let left = guests.len();
    guests.shutdown().await;
    left
}
