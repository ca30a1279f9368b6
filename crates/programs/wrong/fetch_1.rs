// Refused by: limit::the_next_request_is_sent_as_soon_as_any_of_the_five_ends
// It starts the next five jobs only when all of the five before have ended.

async fn fetch_all(
    client: &Client,
    urls: &[String],
    totals: &mut Totals,
) -> anyhow::Result<ExitCode> {
    for five in urls.chunks(PLACES) {
        let mut jobs = stream::iter(five)
            .map(async |url| (url, fetch(client, url).await))
            .buffer_unordered(PLACES);
        while let Some((url, (result, attempts))) = jobs.next().await {
            totals.print(url, result, attempts)?;
        }
    }
    totals.print_done()?;
    Ok(ExitCode::from(u8::from(totals.failed > 0)))
}
