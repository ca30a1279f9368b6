// The judge says: these futures should have become ready: toast; these did: pizza, soup, toast
// It waits for the others to be served to the end.

async fn serve_all(list: Vec<Order>) -> Result<(), String> {
    let mut orders = JoinSet::new();
    for order in list {
        orders.spawn(serve(order));
    }
    while let Some(result) = orders.join_next().await {
        let error = match result {
            Ok(Ok(())) => continue,
            Ok(Err(error)) => error,
            Err(error) => format!("a task didn't end well: {error}"),
        };
        while orders.join_next().await.is_some() {}
        return Err(error);
    }
    Ok(())
}
