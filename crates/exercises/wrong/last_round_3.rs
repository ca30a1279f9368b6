// The judge says: wanted 60 ms, took 100 ms: from 60 to 100 ms, your code waited for none of these futures
// It waits for the whole time, even if nobody is there.

async fn close(mut guests: JoinSet<()>, patience: Duration) -> usize {
    tokio::time::sleep(patience).await;
    while guests.try_join_next().is_some() {}
    let left = guests.len();
    guests.shutdown().await;
    left
}
