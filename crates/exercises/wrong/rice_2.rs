// The judge says: attempt to multiply with overflow
// It multiplies whether the number fits or not.

fn rice(factor: u32) -> impl Stream<Item = Result<u32, TooMuch>> {
    stream::try_unfold(1_u32, move |grains| async move {
        Ok(Some((weigh(grains).await, grains * factor)))
    })
}
