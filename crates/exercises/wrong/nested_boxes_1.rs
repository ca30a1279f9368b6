// The judge says: 7 boxes, one after the other, take 70 ms, and it took 40 ms
// All smaller boxes are unpacked at the same time, and not one after the other.

async fn unpack(parcel: &Parcel) -> u32 {
    cook("box", 10).await;
    let inside = parcel
        .inside
        .iter()
        .map(|smaller| Box::pin(unpack(smaller)));
    parcel.apples
        + futures::future::join_all(inside)
            .await
            .into_iter()
            .sum::<u32>()
}
