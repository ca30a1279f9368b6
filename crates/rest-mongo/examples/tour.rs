//! The service at work, on a free port: four requests of curl, and a graceful stop.
//!
//! Run it with `just tour`, which plays the other stages before it.

use std::env;
use std::io::Write;
use std::net::Ipv4Addr;
use std::time::{Duration, UNIX_EPOCH};

use anyhow::{Context, ensure};
use local_mongo::{LocalMongo, Storage};
use rest_mongo::documents::Documents;
use rest_mongo::routes::routes;
use rest_mongo::server::serve;
use tokio::net::TcpListener;
use tokio::process::Command;
use tokio::sync::oneshot;

/// How long MongoDB has to answer. The first answer may take a moment.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);

/// How long the last request has to end.
const GRACE_TIME: Duration = Duration::from_secs(10);

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let mongo = LocalMongo::open(env::var("MONGODB_URI").ok(), Storage::Temporary).await?;
    let documents = Documents::new(mongo.uri(), REQUEST_TIMEOUT).await?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?;
    println!("listening on http://{address}");
    let (stop, stopped) = oneshot::channel();
    let shutdown = async { stopped.await.unwrap_or_default() };
    let routes = routes(documents, REQUEST_TIMEOUT);
    let service = tokio::spawn(serve(listener, routes, shutdown, GRACE_TIME));

    // The id is new in every tour, for a MongoDB of yours to have none such.
    let id = UNIX_EPOCH.elapsed()?.as_nanos();
    let url = format!("http://{address}/stuff/tour-{id}");
    put(&url, r#"{"dish": "pizza"}"#).await?;
    put(&url, r#"{"dish": "pizza", "olives": 7}"#).await?;
    curl(&["-i", &url]).await?;
    curl(&["-i", &format!("{url}-which-nobody-ordered")]).await?;

    stop.send(()).ok().context("the service has ended early")?;
    service.await?;
    mongo.close().await?;
    println!("The service has stopped.");
    Ok(())
}

async fn put(url: &str, body: &str) -> anyhow::Result<()> {
    curl(&["-i", "-X", "PUT", "-d", body, url]).await
}

/// Shows a command as a reader would type it, runs it, and shows what it prints.
async fn curl(arguments: &[&str]) -> anyhow::Result<()> {
    print!("\n$ curl");
    for argument in arguments {
        if argument.contains(' ') {
            print!(" '{argument}'");
        } else {
            print!(" {argument}");
        }
    }
    println!();
    // Neither the reader's settings of curl nor a proxy has a say in a talk with oneself.
    let output = Command::new("curl")
        .args(["-q", "--noproxy", "*", "-sS", "--max-time", "30"])
        .args(arguments)
        .kill_on_drop(true)
        .output()
        .await
        .context("curl can't be started: is it installed?")?;
    let error = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "curl failed: {error}");
    let mut stdout = std::io::stdout().lock();
    stdout.write_all(&output.stdout)?;
    writeln!(stdout)?;
    Ok(())
}
