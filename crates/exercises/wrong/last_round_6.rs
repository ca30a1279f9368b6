// The judge says: when the door is locked, 1 of 4 guests have their coats
// It leaves them inside, and locks the door.

async fn close(mut guests: JoinSet<()>, patience: Duration) -> usize {
    let all_leave = async { while guests.join_next().await.is_some() {} };
    let _ = timeout(patience, all_leave).await;
    let left = guests.len();
    guests.detach_all();
    left
}
