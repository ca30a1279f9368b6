//! A REST service over MongoDB that never blocks.
//!
//! Run it with `just run-rest-mongo`. It prints the address it listens on,
//! `listening on http://127.0.0.1:8080`, and logs a line for every request
//! until Ctrl-C stops it. Then, in another terminal:
//! `curl -i -X PUT -d '{"name": "Pizza"}' http://127.0.0.1:8080/stuff/17`
//!
//! Read along in `docs/06-rest-mongo.md`.

use std::io::{self, Write};

use anyhow::{Context, anyhow};
use clap::Parser;
use rest_mongo::args::Args;
use rest_mongo::documents::Documents;
use rest_mongo::routes::routes;
use rest_mongo::server::serve;
use rest_mongo::shutdown_signal::shutdown_signal;
use tokio::net::TcpListener;

// One thread can wait for everything at once.
#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    tracing_subscriber::fmt()
        .with_writer(io::stderr)
        .with_max_level(args.log)
        // A line that can't be written is lost. To report that would panic.
        .log_internal_errors(false)
        .init();

    let listener = TcpListener::bind(&args.bind)
        .await
        .with_context(|| format!("cannot listen on {} (try 127.0.0.1:8080)", args.bind))?;
    let mongo = args.mongo.open().await?;
    let documents = Documents::new(mongo.uri(), args.request_timeout)
        .await
        // Only the `kind` is for people: the whole error also prints its labels, and more.
        .map_err(|error| anyhow!("cannot use this MongoDB URI: {}", error.kind))?;
    let shutdown = shutdown_signal()?;
    // Most systems let a process have few files open, and a connection is one.
    rlimit::increase_nofile_limit(u64::MAX)?;

    tokio::spawn(probe(documents.clone()));
    let address = listener.local_addr()?;
    // Whoever started the service may not be there any more to read this.
    writeln!(io::stdout(), "listening on http://{address}").ok();
    let routes = routes(documents.clone(), args.request_timeout);
    let deadline = serve(listener, routes, shutdown, args.grace_time).await;
    documents.finish(deadline).await;
    mongo.close().await?;
    Ok(())
}

/// Looks up an id that no document has. If MongoDB isn't there yet, that fails, and the
/// log says why.
async fn probe(documents: Documents) {
    documents.find("").await.ok();
}
