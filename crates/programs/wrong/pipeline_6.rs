// Refused by: sink::with_ordered_an_item_comes_out_once_those_before_it_have
// With an order, nothing is printed before everything has been parsed.

async fn print_items(
    mut parsed: Receiver<Parsed<'_>>,
    args: &Args,
    totals: &Totals,
) -> Result<(), Stop> {
    let mut waiting = BTreeMap::new();
    let mut print = async |outcome: Parsed<'_>| {
        if let Some(value) = outcome.value {
            pause(args.delay).await;
            println!("item {} {value}", outcome.number);
            totals.items.update(|items| items + 1);
            totals.sum.update(|sum| sum + i64::from(value));
        }
    };
    while let Some(outcome) = parsed.recv().await {
        match args.ordered {
            true => drop(waiting.insert(outcome.number, outcome)),
            false => print(outcome).await,
        }
    }
    for outcome in waiting.into_values() {
        print(outcome).await;
    }
    Ok(())
}
