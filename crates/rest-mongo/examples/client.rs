//! A client for the service: an order that's put, got, added up, and read as a list.
//!
//! Start the service with `just run-rest-mongo`, and run this in another terminal with
//! `cargo run -p rest-mongo --example client`. Another address goes behind a `--`. It
//! prints what the service answers. Read along in `docs/12-a-client-for-the-service.md`.

use std::time::Duration;
use std::{env, str};

use anyhow::Context;
use futures::{StreamExt, TryStreamExt, stream};
use reqwest::{Client, StatusCode};
use serde::{Deserialize, Serialize};

const ORDER: [(&str, u32); 3] = [("pizza", 9), ("salad", 7), ("soup", 6)];

/// How long a connection may take to be made.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(2);

/// How long a server may send nothing while we wait for it.
const READ_TIMEOUT: Duration = Duration::from_secs(10);

/// How long a short request may take, to the last byte of its answer.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(10);

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let address = env::args().nth(1).unwrap_or("127.0.0.1:8080".into());
    let takeaway = Takeaway::new(&address)?;

    for (dish, price) in ORDER {
        takeaway.put(dish, &Dish { price }).await?;
    }
    println!("soup: {:?}", takeaway.get("soup").await?);
    println!("sushi: {:?}", takeaway.get("sushi").await?);
    println!("all of it: {} euros", takeaway.total().await?);
    println!("{} bytes as a list", takeaway.list().await?);
    Ok(())
}

#[derive(Debug, Deserialize, Serialize)]
struct Dish {
    price: u32,
}

/// The service, as this client sees it.
struct Takeaway {
    client: Client,
    url: String,
}

impl Takeaway {
    fn new(address: &str) -> reqwest::Result<Self> {
        let client = Client::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .read_timeout(READ_TIMEOUT)
            // The service closes a connection that's idle for 10 s. We're sooner.
            .pool_idle_timeout(Duration::from_secs(5))
            // No proxy leads to a service on this machine.
            .no_proxy()
            .build()?;
        let url = format!("http://{address}/stuff");
        Ok(Self { client, url })
    }

    async fn put(&self, name: &str, dish: &Dish) -> reqwest::Result<()> {
        self.client
            .put(format!("{}/phone-{name}", self.url))
            .json(dish)
            .timeout(REQUEST_TIMEOUT)
            .send()
            .await?
            .error_for_status()?;
        Ok(())
    }

    /// Returns the dish of that name, if there is one.
    async fn get(&self, name: &str) -> reqwest::Result<Option<Dish>> {
        let response = self
            .client
            .get(format!("{}/phone-{name}", self.url))
            .timeout(REQUEST_TIMEOUT)
            .send()
            .await?;
        if response.status() == StatusCode::NOT_FOUND {
            return Ok(None);
        }
        response.error_for_status()?.json().await
    }

    /// Asks for the prices, two at a time, and adds them up.
    async fn total(&self) -> anyhow::Result<u32> {
        stream::iter(ORDER)
            .map(async |(name, _)| self.get(name).await?.context("it was there before"))
            .buffer_unordered(2)
            .try_fold(0, async |sum, dish| Ok(sum + dish.price))
            .await
    }

    /// Prints the list as it comes, and returns how long it was.
    async fn list(&self) -> anyhow::Result<usize> {
        let url = format!("{}?after=phone-&limit={}", self.url, ORDER.len());
        let mut pieces = self
            .client
            .get(url)
            .send()
            .await?
            .error_for_status()?
            .bytes_stream();
        let mut length = 0;
        while let Some(piece) = pieces.try_next().await? {
            length += piece.len();
            // Our documents are ASCII. Other text may be cut in the middle of a letter.
            print!("{}", str::from_utf8(&piece)?);
        }
        Ok(length)
    }
}
