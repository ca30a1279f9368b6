// The judge says: somebody asks for the grains of the first day, and 32 days are weighed
// It weighs all of them when somebody asks for the first.

fn rice(factor: u32) -> impl Stream<Item = Result<u32, TooMuch>> {
    use futures::StreamExt;
    stream::once(async move {
        let mut days = Vec::new();
        let mut next = Some(1_u32);
        // Without a limit, a factor of 1 would go on forever.
        while let Some(grains) = next.filter(|_| days.len() < 1000) {
            days.push(Ok(weigh(grains).await));
            next = grains.checked_mul(factor);
        }
        days.push(Err(TooMuch));
        stream::iter(days)
    })
    .flatten()
}
