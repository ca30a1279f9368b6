// The judge says: `serve_all` has returned with 2 of 3 tables still taken
// It only asks the others to stop, and doesn't wait until they have.

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
        orders.abort_all();
        return Err(error);
    }
    Ok(())
}
