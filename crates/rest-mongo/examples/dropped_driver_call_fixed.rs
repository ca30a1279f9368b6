//! The call is in a task. The guest drops the handle, and the call runs on.

use std::env;
use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use local_mongo::{LocalMongo, Storage};
use mongodb::bson::doc;

#[path = "dropped_driver_call/pool.rs"]
mod pool;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mongo = LocalMongo::open(env::var("MONGODB_URI").ok(), Storage::Temporary).await?;
    let watch = Arc::default();
    let orders = pool::orders(mongo.uri(), &watch).await?;

    for guest in ["Ada", "Bo", "Cy"] {
        let collection = orders.clone();
        let call = tokio::spawn(async move { collection.insert_one(doc! { "_id": guest }).await });
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
    Ok(mongo.close().await?)
}
