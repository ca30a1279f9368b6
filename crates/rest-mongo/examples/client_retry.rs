//! A request that's repeated until the service takes it or refuses it.
//!
//! Run it with `cargo run -p rest-mongo --example client_retry`. It brings a small server
//! of its own, whose kitchen is closed for the first two requests, and prints what each
//! attempt has come to. Read along in `docs/12-a-client-for-the-service.md`.

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use anyhow::Context;
use reqwest::Client;
use tokio::net::TcpListener;
use tokio::time::{sleep, timeout};
use warp::Filter;
use warp::http::StatusCode;

const FIRST_PAUSE: Duration = Duration::from_millis(50);

/// The deadline for all attempts and pauses together.
const DEADLINE: Duration = Duration::from_secs(10);

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let shop = format!("http://{}", listener.local_addr()?);
    serve(listener);

    let client = Client::builder().no_proxy().build()?;
    for dish in ["soup", "sushi"] {
        let put = put_with_patience(&client, format!("{shop}/{dish}"));
        let (status, _) = timeout(DEADLINE, put)
            .await
            .with_context(|| format!("the {dish} wasn't taken in time"))??;
        let outcome = if status.is_success() {
            "taken"
        } else {
            "refused"
        };
        println!("{dish}: {outcome}, {}", status.as_u16());
    }
    Ok(())
}

/// A whole answer: its status, and the length of its body.
type Answer = (StatusCode, usize);

/// Puts a dish until there's an answer that won't be another one the next time.
async fn put_with_patience(client: &Client, url: String) -> reqwest::Result<Answer> {
    let mut pause = FIRST_PAUSE;
    loop {
        let result = put(client, &url).await;
        match &result {
            Ok((status, length)) => println!("  answered with {status} and {length} bytes"),
            Err(error) => println!("  no whole answer: {error}"),
        }
        if !is_worth_another_try(&result) {
            return result;
        }
        // Half of the pause is left to chance, so that clients don't all come at once.
        sleep(pause.mul_f64(0.5 + fastrand::f64() / 2.0)).await;
        pause *= 2;
    }
}

/// Makes one attempt, which counts once the answer's body is there.
async fn put(client: &Client, url: &str) -> reqwest::Result<Answer> {
    let response = client.put(url).body("{}").send().await?;
    let status = response.status();
    Ok((status, response.bytes().await?.len()))
}

/// Tells whether the same request may do better in a moment. Only for requests that do no
/// harm when they arrive twice.
fn is_worth_another_try(result: &reqwest::Result<Answer>) -> bool {
    match result {
        Ok((status, _)) => status.is_server_error(),
        // One that can't even be made stays as it is.
        Err(error) => !error.is_builder(),
    }
}

/// Takes soups, but not the first two, and nothing else.
fn serve(listener: TcpListener) {
    let asked = Arc::new(AtomicU32::new(0));
    let soup = warp::path("soup").map(move || match asked.fetch_add(1, Ordering::Relaxed) {
        ..2 => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::CREATED,
    });
    tokio::spawn(warp::serve(soup).incoming(listener).run());
}
