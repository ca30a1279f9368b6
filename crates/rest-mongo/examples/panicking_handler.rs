//! A handler that panics: a service that catches the panic, and one that doesn't.
//!
//! Run it with `cargo run -p rest-mongo --example panicking_handler`. It prints
//! `listening on http://127.0.0.1:8080`, and serves until Ctrl-C. There are three
//! dishes, and the handler of `/dish/7` panics. With `-- --small` behind it, warp's own
//! server serves it. Read along in `docs/06-when-the-kitchen-burns.md`.

use std::convert::Infallible;
use std::time::Duration;

use clap::Parser;
use rest_mongo::server::serve;
use rest_mongo::shutdown_signal::shutdown_signal;
use tokio::net::TcpListener;
use warp::Filter;
use warp::http::StatusCode;
use warp::reject::Rejection;

const DISHES: [&str; 3] = ["pizza", "salad", "soup"];

#[derive(Parser)]
struct Args {
    /// The address to listen on
    #[arg(long, env = "BIND_ADDRESS", default_value = "127.0.0.1:8080")]
    bind: String,

    /// Serve with warp alone
    #[arg(long)]
    small: bool,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let listener = TcpListener::bind(args.bind).await?;
    println!("listening on http://{}", listener.local_addr()?);
    let dish = warp::path!("dish" / usize).then(dish).recover(not_found);
    if args.small {
        warp::serve(dish).incoming(listener).run().await;
    } else {
        serve(listener, dish, shutdown_signal()?, Duration::from_secs(10)).await;
    }
    Ok(())
}

async fn dish(number: usize) -> &'static str {
    DISHES[number]
}

async fn not_found(_: Rejection) -> Result<StatusCode, Infallible> {
    Ok(StatusCode::NOT_FOUND)
}
