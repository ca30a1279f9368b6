//! MongoDB's driver, alone and behind a socket: the least that anything needs which looks
//! up the document.

use std::convert::Infallible;
use std::process;
use std::time::Duration;

use anyhow::Context;
use bson::{Document, doc};
use mongodb::options::ClientOptions;
use mongodb::{Client, Collection};
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Builder;

use super::load::{Cost, Span, Window};

/// The id of the document that everyone asks for.
pub const ID: &str = "order-17";

/// How many connections to MongoDB there may be, unless the URI says: as many as the
/// service has.
const POOL_SIZE: u32 = 64;

/// The bytes with which the socket answers whatever is asked.
const ANSWER: &str = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";

/// What to look up, and how.
#[derive(Serialize, Deserialize)]
pub struct LookUps {
    pub uri: String,
    /// MongoDB's process, if it is ours.
    pub mongod: Option<u32>,
    /// How many look it up at once.
    pub callers: usize,
    /// Whether the runtime has a thread for each core, or one like the service.
    pub multi_thread: bool,
    pub span: Span,
}

/// Opens the collection with the document.
///
/// # Errors
/// The URI isn't one, or names no database.
pub async fn collection(uri: &str) -> anyhow::Result<Collection<Document>> {
    let mut options = ClientOptions::parse(uri).await?;
    options.max_pool_size.get_or_insert(POOL_SIZE);
    Ok(Client::with_options(options)?
        .default_database()
        .context("a URI without a database")?
        .collection("stuff"))
}

/// Looks up the document, in a runtime of its own.
pub fn look_up(order: &LookUps) -> anyhow::Result<Cost> {
    let mut runtime = if order.multi_thread {
        Builder::new_multi_thread()
    } else {
        Builder::new_current_thread()
    };
    runtime.enable_all().build()?.block_on(async {
        let stuff = collection(&order.uri).await?;
        let window = Window::new(order.span);
        let callers = (0..order.callers).map(|_| {
            let caller = tokio::spawn(call(stuff.clone(), window));
            async { caller.await? }
        });
        window.watch(callers, process::id(), order.mongod).await
    })
}

/// Looks up the document again and again; returns how long each answer took.
async fn call(stuff: Collection<Document>, window: Window) -> anyhow::Result<Vec<Duration>> {
    let ask = async || {
        let document = stuff.find_one(doc! { "_id": ID }).await?;
        document.context("the document is not there")?;
        Ok(())
    };
    let mut took = Vec::new();
    while window.wait(&mut took, ask()).await? {}
    Ok(took)
}

/// Prints where it listens, and serves until it is killed.
#[tokio::main(flavor = "current_thread")]
pub async fn serve(uri: &str) -> anyhow::Result<Infallible> {
    let stuff = collection(uri).await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("listening on http://{}", listener.local_addr()?);
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(answer(stream, stuff.clone()));
    }
}

/// Answers on one connection. What comes in at once is taken for one request, and not
/// read.
async fn answer(mut stream: TcpStream, stuff: Collection<Document>) -> anyhow::Result<()> {
    let mut request = [0; 1024];
    while stream.read(&mut request).await? > 0 {
        stuff.find_one(doc! { "_id": ID }).await?;
        stream.write_all(ANSWER.as_bytes()).await?;
    }
    Ok(())
}
