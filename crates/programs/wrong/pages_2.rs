// Refused by: under_way::the_next_page_begins_when_any_of_the_three_ends
// Whole pages that wait for an earlier one take the places of others.

async fn print_items(args: &Args) -> anyhow::Result<ExitCode> {
    let mut left = args.n;
    let mut downloads = stream::iter(1..=args.n.div_ceil(PAGE_ITEMS))
        .map(async |page| (page, download(args.address, page).await))
        .buffered(UNDER_WAY);
    while let Some((page, result)) = downloads.next().await {
        match result {
            Ok(items) => {
                for item in items.iter().take(left) {
                    writeln!(io::stdout(), "{item}")?;
                }
                left = left.saturating_sub(PAGE_ITEMS);
                if items.len() < PAGE_ITEMS {
                    break;
                }
            }
            Err(error) => {
                eprintln!("failed {page}: {error:#}");
                return Ok(ExitCode::FAILURE);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
