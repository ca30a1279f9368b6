// Refused by: items::items_come_out_while_later_pages_are_under_way
// Three pages at a time are downloaded, and printed once all of them are there.

async fn print_items(args: &Args) -> anyhow::Result<ExitCode> {
    let pages: Vec<_> = (1..=args.n.div_ceil(PAGE_ITEMS)).collect();
    let mut left = args.n;
    for chunk in pages.chunks(UNDER_WAY) {
        let downloads = chunk.iter().map(|page| download(args.address, *page));
        let results = futures::future::join_all(downloads).await;
        for (page, result) in chunk.iter().zip(results) {
            let Ok(items) = result.inspect_err(|error| eprintln!("failed {page}: {error:#}"))
            else {
                return Ok(ExitCode::FAILURE);
            };
            for item in items.iter().take(left) {
                writeln!(io::stdout(), "{item}")?;
            }
            left = left.saturating_sub(PAGE_ITEMS);
            if items.len() < PAGE_ITEMS {
                return Ok(ExitCode::SUCCESS);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
