// The judge says: the grains of day 32 are 2147483648, which fits into 32 bits; was
// It computes the next number before it yields this one, and loses the last.

fn rice(factor: u32) -> impl Stream<Item = Result<u32, TooMuch>> {
    stream::try_unfold(1_u32, move |grains| async move {
        let next = grains.checked_mul(factor).ok_or(TooMuch)?;
        Ok(Some((weigh(grains).await, next)))
    })
}
