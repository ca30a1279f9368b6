//! Connections that are closed under a request, by the server and by the client.
//!
//! Run it with `cargo run -p rest-mongo --example closed_connection`. It brings a server
//! of its own, which answers the first request of each connection, and hangs up on the
//! second. It prints what becomes of each request. Read along in
//! `docs/12-a-client-for-the-service.md`.

use std::io;
use std::net::Ipv4Addr;
use std::time::Duration;

use anyhow::Context;
use reqwest::Client;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

const ANSWER: &str = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nsoup";

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let url = format!("http://{}/", listener.local_addr()?);
    let server = tokio::spawn(serve(listener));

    println!("connections are kept:");
    let client = Client::builder().no_proxy().build()?;
    for _ in 0..3 {
        get(&client, &url).await;
    }

    println!("connections aren't kept:");
    let client = client_without_a_pool()?;
    for _ in 0..3 {
        get(&client, &url).await;
    }
    server.abort();

    println!("a request is dropped:");
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let url = format!("http://{}/", listener.local_addr()?);
    let server = tokio::spawn(never_answer(listener));
    let gave_up = timeout(Duration::from_millis(100), client.get(url).send())
        .await
        .is_err();
    println!("  client: gave up: {gave_up}");
    server.await?.context("the server failed")
}

/// Each request of this client opens a connection, and closes it after the answer.
fn client_without_a_pool() -> reqwest::Result<Client> {
    Client::builder()
        .no_proxy()
        .pool_max_idle_per_host(0)
        .build()
}

/// Prints the body of the answer, or the error with all its causes.
async fn get(client: &Client, url: &str) {
    let get = async || client.get(url).send().await?.text().await;
    match get().await {
        Ok(body) => println!("  {body}"),
        // The URL's port is another one each time.
        Err(error) => println!("  {:#}", anyhow::Error::from(error.without_url())),
    }
}

async fn serve(listener: TcpListener) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(answer_once(stream));
    }
}

/// Answers one request, and closes the connection when the next one has come.
async fn answer_once(mut stream: TcpStream) -> io::Result<()> {
    read_request(&mut stream).await?;
    stream.write_all(ANSWER.as_bytes()).await?;
    read_request(&mut stream).await
}

async fn never_answer(listener: TcpListener) -> io::Result<()> {
    let (mut stream, _) = listener.accept().await?;
    read_request(&mut stream).await?;
    println!("  server: a request has come");
    let end = stream.read(&mut [0; 1024]).await?;
    println!("  server: and then {end} bytes, so the client has hung up");
    Ok(())
}

/// Reads a request without a body, or the end of the connection.
async fn read_request(stream: &mut TcpStream) -> io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") && stream.read_buf(&mut head).await? > 0 {}
    Ok(())
}
