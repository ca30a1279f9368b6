// Refused by: failures::of_several_failed_pages_the_first_in_the_list_is_reported
// The first failure that comes ends everything, whatever its page.

async fn print_items(args: &Args) -> anyhow::Result<ExitCode> {
    let mut downloads = stream::iter(1..=args.n.div_ceil(PAGE_ITEMS))
        .map(async |page| (page, download(args.address, page).await))
        .buffer_unordered(UNDER_WAY);
    let mut whole = BTreeMap::new();
    let mut next = 1;
    while let Some((page, result)) = downloads.next().await {
        match result {
            Ok(items) => whole.insert(page, items),
            Err(error) => {
                eprintln!("failed {page}: {error:#}");
                return Ok(ExitCode::FAILURE);
            }
        };
        while let Some(items) = whole.remove(&next) {
            for item in items.iter().take(args.n - (next - 1) * PAGE_ITEMS) {
                writeln!(io::stdout(), "{item}")?;
            }
            next += 1;
        }
    }
    Ok(ExitCode::SUCCESS)
}
