// The judge says: these futures should have become ready: toast; these did: pizza, soup, toast
// It waits for the others to be served to the end.

use judge::{burn, cook, log};
use tokio::task::JoinSet;

type Order = (&'static str, &'static str, u64);

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

async fn serve((customer, meal, millis): Order) -> Result<(), String> {
    // The table is free when this variable is dropped, however the order ends.
    let _table = Table(customer);
    let meal = match meal {
        "toast" => burn(meal, millis).await?,
        _ => cook(meal, millis).await,
    };
    log(format!("{customer} has {meal}"));
    Ok(())
}

struct Table(&'static str);

impl Drop for Table {
    fn drop(&mut self) {
        log(format!("{}'s table is free", self.0));
    }
}
