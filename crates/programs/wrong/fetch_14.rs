// Refused by: results::results_are_printed_as_they_come_while_others_are_under_way
// It collects all results before it prints the first one.

async fn fetch_all(
    client: &Client,
    urls: &[String],
    totals: &mut Totals,
) -> anyhow::Result<ExitCode> {
    let jobs: Vec<_> = stream::iter(urls)
        .map(async |url| (url, fetch(client, url).await))
        .buffer_unordered(PLACES)
        .collect()
        .await;
    for (url, (result, attempts)) in jobs {
        totals.print(url, result, attempts)?;
    }
    totals.print_done()?;
    Ok(ExitCode::from(u8::from(totals.failed > 0)))
}
