// Refused by: sink::with_ordered_they_come_out_in_the_order_of_their_lines
// The order is that in which the lines are parsed, also if another one is wanted.

async fn print_items(
    mut parsed: Receiver<Parsed<'_>>,
    args: &Args,
    totals: &Totals,
) -> Result<(), Stop> {
    while let Some(outcome) = parsed.recv().await {
        if let Some(value) = outcome.value {
            pause(args.delay).await;
            writeln!(io::stdout(), "item {} {value}", outcome.number)?;
            totals.items.update(|items| items + 1);
            totals.sum.update(|sum| sum + i64::from(value));
        }
    }
    Ok(())
}
