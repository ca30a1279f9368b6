// Refused by: interrupted::ctrl_c_ends_the_program_while_the_sink_waits
// An item counts while the sink still waits its delay.

async fn print_items(
    mut items: Receiver<Item<'_>>,
    args: &Args,
    coming: &Coming,
    totals: &Totals,
) -> Result<(), Stop> {
    let mut early = BTreeMap::new();
    while let Some(item) = items.recv().await {
        early.insert(item.line.number, item);
        while let Some(first) = early.first_entry()
            && (!args.ordered || coming.borrow().first() == Some(first.key()))
        {
            let item = first.remove();
            coming.borrow_mut().remove(&item.line.number);
            totals.items.update(|items| items + 1);
            totals.sum.update(|sum| sum + i64::from(item.value));
            pause(args.delay).await;
            writeln!(io::stdout(), "item {} {}", item.line.number, item.value)?;
        }
    }
    Ok(())
}
