// Refused by: interrupted::ctrl_c_ends_the_program_while_the_sink_waits
// An item counts while the sink still waits its delay.

async fn print_items(
    mut parsed: Receiver<Parsed<'_>>,
    args: &Args,
    totals: &Totals,
) -> Result<(), Stop> {
    let mut waiting = BTreeMap::new();
    let mut next = 1;
    while let Some(outcome) = parsed.recv().await {
        if !args.ordered {
            next = outcome.number;
        }
        waiting.insert(outcome.number, outcome);
        while let Some(outcome) = waiting.remove(&next) {
            next += 1;
            if let Some(value) = outcome.value {
                totals.items.update(|items| items + 1);
                totals.sum.update(|sum| sum + i64::from(value));
                pause(args.delay).await;
                writeln!(io::stdout(), "item {} {value}", outcome.number)?;
            }
        }
    }
    Ok(())
}
