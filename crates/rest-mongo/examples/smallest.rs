//! A service over MongoDB, as small as it gets: whatever fails is a 500.
//!
//! Run it with `cargo run -p rest-mongo --example smallest`. It prints `listening on
//! http://127.0.0.1:8080`, and serves until Ctrl-C. Read along in `docs/06-rest-mongo.md`.

use bson::{Document, doc};
use clap::Parser;
use hyper::body::Bytes;
use mongodb::{Client, Collection};
use serde_json::{Map, Value, from_slice};
use warp::http::StatusCode;
use warp::{Filter, Reply, path, reply};

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let mongo = local_mongo::Options::parse().open().await?;
    let client = Client::with_uri_str(mongo.uri()).await?;
    let database = client.default_database().unwrap_or(client.database("demo"));
    let collection = database.collection("stuff");

    let stuff = warp::any().map(move || collection.clone());
    let path = path!("stuff" / String).and(stuff);
    let get = path.clone().and(warp::get()).then(get).map(answer);
    let body = warp::body::bytes();
    let put = path.and(warp::put()).and(body).then(put).map(answer);

    let address = std::env::var("BIND_ADDRESS").unwrap_or("127.0.0.1:8080".into());
    let listener = tokio::net::TcpListener::bind(address).await?;
    println!("listening on http://{}", listener.local_addr()?);
    warp::serve(get.or(put)).incoming(listener).run().await;
    Ok(())
}

async fn get(id: String, stuff: Collection<Document>) -> anyhow::Result<reply::Response> {
    Ok(match stuff.find_one(doc! { "_id": id }).await? {
        Some(document) => reply::json(&document).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    })
}

async fn put(id: String, stuff: Collection<Document>, body: Bytes) -> anyhow::Result<StatusCode> {
    let mut document = Document::try_from(from_slice::<Map<String, Value>>(&body)?)?;
    document.insert("_id", &id);
    let replace = stuff.replace_one(doc! { "_id": id }, document);
    Ok(match replace.upsert(true).await?.upserted_id {
        Some(_) => StatusCode::CREATED,
        None => StatusCode::OK,
    })
}

/// Sends what a handler returned; an error goes to the log, and its caller gets a 500.
fn answer(result: anyhow::Result<impl Reply>) -> reply::Response {
    match result {
        Ok(reply) => reply.into_response(),
        Err(error) => {
            eprintln!("{error:#}");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
