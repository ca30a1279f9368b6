//! The errors of a client, and the answers that are none.
//!
//! Run it with `cargo run -p rest-mongo --example client_errors`. It brings a small server
//! of its own. For each way to fail, it prints the questions that the error says yes to.
//! Read along in `docs/12-a-client-for-the-service.md`.

use std::future::pending;
use std::net::Ipv4Addr;
use std::time::Duration;

use futures::{StreamExt, stream};
use reqwest::{Client, Error};
use tokio::net::TcpListener;
use tokio::time::sleep;
use warp::Filter;
use warp::http::StatusCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let open = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let shop = format!("http://{}", open.local_addr()?);
    serve(open);
    // Nobody listens on this port any more.
    let closed = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let closed_shop = format!("http://{}", closed.local_addr()?);
    drop(closed);

    let client = Client::builder()
        .no_proxy()
        .timeout(Duration::from_millis(500))
        .build()?;
    for (what, url) in [
        ("no http:// in front", "127.0.0.1:8080/soup".to_owned()),
        ("nobody listens", format!("{closed_shop}/soup")),
        ("no answer in time", format!("{shop}/slow")),
        ("broken off half-way", format!("{shop}/half")),
        ("no such dish", format!("{shop}/sushi")),
        ("no kitchen", format!("{shop}/soup")),
    ] {
        match get(&client, &url).await {
            Ok(status) => println!("{what}: {status}"),
            Err(error) => println!("{what}: {}", answers_yes(&error).join(", ")),
        }
    }

    let result = client
        .get(format!("{shop}/sushi"))
        .send()
        .await?
        .error_for_status();
    if let Err(error) = result {
        println!(
            "no such dish, as an error: {}",
            answers_yes(&error).join(", ")
        );
    }
    Ok(())
}

/// Returns the status of an answer that has come to its end.
async fn get(client: &Client, url: &str) -> reqwest::Result<StatusCode> {
    let response = client.get(url).send().await?;
    let status = response.status();
    response.bytes().await?;
    Ok(status)
}

fn answers_yes(error: &Error) -> Vec<&'static str> {
    let all = [
        ("is_builder", error.is_builder()),
        ("is_connect", error.is_connect()),
        ("is_timeout", error.is_timeout()),
        ("is_request", error.is_request()),
        ("is_decode", error.is_decode()),
        ("is_status", error.is_status()),
    ];
    all.into_iter()
        .filter_map(|(name, yes)| yes.then_some(name))
        .collect()
}

/// Serves a soup that the kitchen can't cook, one that never comes, and half of one.
fn serve(listener: TcpListener) {
    let soup = warp::path("soup").map(|| StatusCode::SERVICE_UNAVAILABLE);
    let slow = warp::path("slow").then(pending::<StatusCode>);
    let half = warp::path("half").map(|| {
        let rest = stream::once(async {
            // Until then, the first half is on its way.
            sleep(Duration::from_millis(50)).await;
            Err(std::fmt::Error)
        });
        warp::reply::stream(stream::iter([Ok("half a bowl")]).chain(rest))
    });
    let routes = soup.or(slow).or(half);
    tokio::spawn(warp::serve(routes).incoming(listener).run());
}
