// Refused by: items::items_wait_for_those_of_the_pages_before
// Pages are printed in the order in which they come.

async fn print_items(args: &Args) -> anyhow::Result<ExitCode> {
    let mut left = args.n;
    let mut downloads = stream::iter(1..=args.n.div_ceil(PAGE_ITEMS))
        .map(async |page| (page, download(args.address, page).await))
        .buffer_unordered(UNDER_WAY);
    while let Some((page, result)) = downloads.next().await {
        match result {
            Ok(items) => {
                for item in items.iter().take(left) {
                    writeln!(io::stdout(), "{item}")?;
                }
                left = left.saturating_sub(items.len());
            }
            Err(error) => {
                eprintln!("failed {page}: {error:#}");
                return Ok(ExitCode::FAILURE);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
