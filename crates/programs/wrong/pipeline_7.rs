// Refused by: sink::with_ordered_they_come_out_in_the_order_of_their_lines
// The order is that in which the lines are parsed, also if another one is wanted.

async fn print_items(
    mut items: Receiver<Item<'_>>,
    args: &Args,
    _: &Coming,
    totals: &Totals,
) -> Result<(), Stop> {
    while let Some(item) = items.recv().await {
        pause(args.delay).await;
        writeln!(io::stdout(), "item {} {}", item.line.number, item.value)?;
        totals.items.update(|items| items + 1);
        totals.sum.update(|sum| sum + i64::from(item.value));
    }
    Ok(())
}
