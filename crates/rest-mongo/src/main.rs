//! Stage 4: a REST service over MongoDB that never blocks.
//!
//! Run it with `just run-rest-mongo`. It prints the address it listens on,
//! `listening on http://127.0.0.1:8080`, and logs a line for every request
//! until Ctrl-C stops it. Then, in another terminal:
//! `curl -i -X PUT -d '{"name": "Pizza"}' http://127.0.0.1:8080/stuff/17`
//!
//! Read along in `docs/4-rest-mongo.md`.

use std::io;

use anyhow::Context;
use clap::Parser;
use kitchen::{Data, Kitchen};
use rest_mongo::config::{Config, stuff};
use rest_mongo::routes::routes;
use rest_mongo::server::serve;
use rest_mongo::shutdown::stop_signal;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let config = Config::parse();
    let info = LevelFilter::INFO.into();
    let filter = EnvFilter::builder().with_default_directive(info);
    tracing_subscriber::fmt()
        .with_env_filter(filter.from_env_lossy())
        .with_writer(io::stderr)
        .init();

    let listener = TcpListener::bind(config.bind).await;
    let listener = listener.with_context(|| format!("cannot listen on {}", config.bind))?;
    let data = if config.temporary {
        Data::Temporary
    } else {
        Data::Kept
    };
    let kitchen = Kitchen::open(config.mongodb_uri, data).await?;
    let stuff = stuff(kitchen.uri())
        .await
        .context("this is not a MongoDB URI")?;
    let stop = stop_signal()?;

    println!("listening on http://{}", listener.local_addr()?);
    serve(listener, routes(stuff.clone()), stop).await;

    stuff.client().clone().shutdown().await;
    kitchen.close().await?;
    Ok(())
}
