// The judge says: wanted [Err(TooMuch)], because day 33 of the doubling is the first that needs more than 32 bits, and after the error comes the end; was []
// It ends the stream without the error.

fn rice(factor: u32) -> impl Stream<Item = Result<u32, TooMuch>> {
    stream::unfold(Some(1_u32), move |next| async move {
        let grains = weigh(next?).await;
        Some((Ok(grains), grains.checked_mul(factor)))
    })
}
