//! The call is in a task. The guest drops the handle, and the call runs on.

use std::env;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use local_mongo::{LocalMongo, Storage};
use mongodb::Collection;
use mongodb::bson::{Document, doc};
use mongodb::error::Result;
use mongodb::results::InsertOneResult;

#[path = "dropped_driver_call/pool.rs"]
mod pool;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let mongo = LocalMongo::open(env::var("MONGODB_URI").ok(), Storage::Temporary).await?;
    let watch = Arc::default();
    let orders = pool::orders(mongo.uri(), &watch).await?;

    for guest in ["Ada", "Bo", "Cy"] {
        let call = tokio::spawn(order(orders.clone(), guest));
        tokio::select! {
            biased;
            result = call => println!("{guest}: my order is {:?}", result??.inserted_id),
            () = watch.insert_sent.notified() => println!("{guest}: too slow, I'm leaving"),
        }
    }

    // The orders arrive a little later.
    while orders.count_documents(doc! {}).await? < 3 {}
    println!("orders stored: 3");
    let connections = watch.connections.load(Ordering::Relaxed);
    println!("connections opened: {connections}");
    mongo.close().await?;
    Ok(())
}

async fn order(orders: Collection<Document>, guest: &str) -> Result<InsertOneResult> {
    orders.insert_one(doc! { "_id": guest }).await
}
