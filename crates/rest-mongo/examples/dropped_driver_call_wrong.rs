//! You see: guests who are told nothing, orders that are stored or not, and a new
//! connection for every guest.
//! Why: a dropped call has been sent already, and MongoDB may carry it out. The driver
//! closes its connection, because an answer is still to come on it.
//! The fix: spawn the call, and await the handle.

use std::env;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use local_mongo::{LocalMongo, Storage};
use mongodb::bson::doc;

#[path = "dropped_driver_call/pool.rs"]
mod pool;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let mongo = LocalMongo::open(env::var("MONGODB_URI").ok(), Storage::Temporary).await?;
    let watch = Arc::default();
    let orders = pool::orders(mongo.uri(), &watch).await?;

    for guest in ["Ada", "Bo", "Cy"] {
        let call = orders.insert_one(doc! { "_id": guest });
        tokio::select! {
            biased;
            result = call => println!("{guest}: my order is {:?}", result?.inserted_id),
            // Whatever cuts the call off: a timeout, a caller who hangs up.
            () = watch.insert_sent.notified() => println!("{guest}: too slow, I'm leaving"),
        }
    }

    // In most runs there are three in the end, and sometimes MongoDB gives up one or two.
    let stored = orders.count_documents(doc! {}).await?;
    eprintln!("(This time {stored} of them are stored by now.)");
    println!("orders stored: nobody can tell");
    let connections = watch.connections.load(Ordering::Relaxed);
    println!("connections opened: {connections}");
    mongo.close().await?;
    Ok(())
}
