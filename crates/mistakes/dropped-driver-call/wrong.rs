//! You see: guests who are told nothing, orders that are stored all the same,
//! and a new connection for every guest.
//! Why: a dropped call has been sent. The driver throws its connection away, for
//! an answer is still to come on it.
//! The mend: spawn the call, and await the handle.

use std::env;
use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use kitchen::{Data, Kitchen};
use mongodb::bson::doc;

mod pool;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let kitchen = Kitchen::open(env::var("MONGODB_URI").ok(), Data::Temporary).await?;
    let watch = Arc::default();
    let orders = pool::orders(kitchen.uri(), &watch).await?;

    for guest in ["Ada", "Ben", "Cleo"] {
        let call = orders.insert_one(doc! { "_id": guest });
        tokio::select! {
            biased;
            result = call => println!("{guest}: my order is {:?}", result?.inserted_id),
            // Whatever cuts the call off: a timeout, a caller who hangs up.
            () = watch.insert_sent.notified() => println!("{guest}: too slow, I am leaving"),
        }
    }

    // The orders arrive a little later. They do arrive.
    while orders.count_documents(doc! {}).await? < 3 {}
    println!("orders stored: 3");
    let connections = watch.connections.load(Ordering::Relaxed);
    println!("connections opened: {connections}");
    Ok(kitchen.close().await?)
}
