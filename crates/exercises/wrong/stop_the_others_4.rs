// The judge says: when the toast burned, the soup wasn't even begun
// It serves one order after the other, so there's nothing to stop.

use judge::{burn, cook, log};

type Order = (&'static str, &'static str, u64);

async fn serve_all(list: Vec<Order>) -> Result<(), String> {
    for order in list {
        serve(order).await?;
    }
    Ok(())
}

async fn serve((customer, meal, millis): Order) -> Result<(), String> {
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
