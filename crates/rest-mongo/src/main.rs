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
use rest_mongo::config::Config;
use rest_mongo::routes::routes;
use rest_mongo::server::{serve, stop_signal};
use rest_mongo::stuff::Stuff;
use tokio::net::TcpListener;
use tokio::runtime::Builder;

/// The stack of a thread, in bytes. To read a document that is nested as deep as
/// MongoDB allows takes 5 MiB where nothing is optimized, and tokio gives 2.
const STACK: usize = 8 * 1024 * 1024;

fn main() -> anyhow::Result<()> {
    let mut runtime = Builder::new_multi_thread();
    let runtime = runtime.enable_all().thread_stack_size(STACK).build()?;
    runtime.block_on(run())
}

async fn run() -> anyhow::Result<()> {
    let config = Config::parse();
    let log = tracing_subscriber::fmt().with_writer(io::stderr);
    log.with_env_filter(config.log).init();

    let listener = TcpListener::bind(config.bind).await;
    let listener = listener.with_context(|| format!("cannot listen on {}", config.bind))?;
    let data = if config.temporary {
        Data::Temporary
    } else {
        Data::Kept
    };
    let kitchen = Kitchen::open(config.mongodb_uri, data).await?;
    let stuff = Stuff::new(kitchen.uri(), config.deadline).await;
    let stuff = stuff.context("this is not a MongoDB URI")?;
    let stop = stop_signal()?;

    // Most systems let a process have few files open, and a connection is one.
    rlimit::increase_nofile_limit(u64::MAX)?;
    // MongoDB may come later: the service starts without it.
    let look = tokio::spawn(stuff.clone().look());
    println!("listening on http://{}", listener.local_addr()?);
    serve(listener, routes(stuff.clone()), stop, config.grace).await;
    look.abort();
    stuff.close().await;
    kitchen.close().await?;
    Ok(())
}
