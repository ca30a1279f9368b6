// Refused by: sink::with_ordered_an_item_comes_out_once_those_before_it_have
// With an order, nothing is printed before everything has been parsed.

async fn print_items(
    mut items: Receiver<Item<'_>>,
    args: &Args,
    _: &Coming,
    totals: &Totals,
) -> Result<(), Stop> {
    let mut waiting = BTreeMap::new();
    let mut print = async |item: Item<'_>| {
        pause(args.delay).await;
        println!("item {} {}", item.line.number, item.value);
        totals.items.update(|items| items + 1);
        totals.sum.update(|sum| sum + i64::from(item.value));
    };
    while let Some(item) = items.recv().await {
        match args.ordered {
            true => drop(waiting.insert(item.line.number, item)),
            false => print(item).await,
        }
    }
    for item in waiting.into_values() {
        print(item).await;
    }
    Ok(())
}
