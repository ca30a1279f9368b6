// Refused by: requests::the_same_url_twice_is_two_jobs
// It takes the same URL twice for one job.

use std::collections::BTreeSet;

async fn fetch_all(
    client: &Client,
    urls: &[String],
    totals: &mut Totals,
) -> anyhow::Result<ExitCode> {
    let mut jobs = stream::iter(urls.iter().collect::<BTreeSet<_>>())
        .map(async |url| (url, fetch(client, url).await))
        .buffer_unordered(PLACES);
    while let Some((url, (result, attempts))) = jobs.next().await {
        totals.print(url, result, attempts)?;
    }
    totals.print_done()?;
    Ok(ExitCode::from(u8::from(totals.failed > 0)))
}
