//! `kv <address>`: a key-value server over TCP.
//!
//! One actor task owns the values and the subscriptions. Each client has one task that reads its
//! commands, asks the actor and writes, so that every line is whole and a client that doesn't read
//! its replies isn't read from either. The actor never waits for a client: it gives messages to
//! the bounded channel of each subscription, and counts those that don't fit.

use std::collections::hash_map::{Entry, HashMap};
use std::env;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::task::{Poll, ready};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use futures::stream::{self, SelectAll, Stream, StreamExt};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinSet;
use tokio::time;

/// The longest line, without its end.
const MAX_LINE: usize = 1024;
/// Messages kept for a subscription, besides those that its client is writing.
const QUEUE: usize = 900;
/// Messages written at once: one at a time, a client that does read might lose some, since
/// sending is slower than setting. With `QUEUE` it's below 1,024.
const BATCH: usize = 64;
/// Requests that may wait for the actor before their clients do.
const INBOX: usize = 64;
/// How long Ctrl-C waits for clients to take their `BYE`.
const GRACE: Duration = Duration::from_millis(1500);
/// How long a connection that the server ends is still read from.
const LINGER: Duration = Duration::from_millis(300);
/// The pause after a failed `accept`, such as for want of file descriptors.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

type ClientId = u64;

#[tokio::main]
async fn main() -> ExitCode {
    let listener = match listen().await {
        Ok(listener) => listener,
        Err(error) => {
            eprintln!("kv: {error:#}\nusage: kv <address>");
            return ExitCode::from(2);
        }
    };
    match serve(listener).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("kv: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn listen() -> Result<TcpListener> {
    let mut arguments = env::args_os().skip(1);
    let (Some(address), None) = (arguments.next(), arguments.next()) else {
        bail!("exactly one argument is needed");
    };
    let address: SocketAddr = address
        .to_str()
        .context("the address isn't UTF-8")?
        .parse()
        .context("the address doesn't parse")?;
    TcpListener::bind(address)
        .await
        .with_context(|| format!("can't bind {address}"))
}

/// Serves clients until Ctrl-C.
async fn serve(listener: TcpListener) -> Result<()> {
    // Before the announcement: whoever reads that may send SIGINT at once.
    let mut interrupt = signal(SignalKind::interrupt())?;
    let (requests, inbox) = mpsc::channel(INBOX);
    tokio::spawn(Store::default().run(inbox));
    let (stop, stopped) = watch::channel(());
    let mut clients = JoinSet::new();
    let mut next_id: ClientId = 0;

    let mut stdout = io::stdout();
    writeln!(stdout, "listening on {}", listener.local_addr()?)?;
    stdout.flush()?;

    loop {
        tokio::select! {
            _ = interrupt.recv() => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    let store = Handle { client: next_id, requests: requests.clone() };
                    next_id += 1;
                    clients.spawn(serve_client(stream, store, stopped.clone()));
                }
                Err(error) => {
                    eprintln!("kv: can't accept: {error}");
                    time::sleep(ACCEPT_PAUSE).await;
                }
            },
            // Finished tasks would pile up in the set.
            Some(_) = clients.join_next() => {}
        }
    }

    drop(listener);
    stop.send_replace(());
    let all_gone = async { while clients.join_next().await.is_some() {} };
    if time::timeout(GRACE, all_gone).await.is_err() {
        eprintln!("kv: some clients didn't read their BYE");
    }
    Ok(())
}

// ---- One client ----

/// Who ended a conversation.
enum End {
    Client,
    Server,
}

async fn serve_client(mut stream: TcpStream, store: Handle, stop: watch::Receiver<()>) {
    // Without it, the small replies of pipelined commands may wait for acknowledgements.
    if stream.set_nodelay(true).is_err() {
        return;
    }
    let (mut input, mut output) = stream.split();
    let mut lines = Lines::new(&mut input);
    let end = converse(&mut lines, &mut output, &store, stop).await;
    // An error is a hang-up, and there's nobody left to tell. If the actor is gone, so are its
    // subscriptions.
    let _ = store.leave().await;
    if let Ok(End::Server) = end {
        // Closing a socket with unread input resets the connection, and the client might lose our
        // last line: so first read what it has sent.
        let farewell = async {
            output.shutdown().await?;
            tokio::io::copy(&mut input, &mut tokio::io::sink()).await
        };
        let _ = time::timeout(LINGER, farewell).await;
    }
}

async fn converse(
    lines: &mut Lines<impl AsyncRead + Unpin>,
    output: &mut (impl AsyncWrite + Unpin),
    store: &Handle,
    mut stop: watch::Receiver<()>,
) -> Result<End> {
    let mut messages = SelectAll::new();
    let mut open = true;
    // After the end of input, the messages that are already queued are still delivered.
    while open || !messages.is_empty() {
        // All three are cancel-safe. What's written is so in the handlers, which run to their end.
        tokio::select! {
            _ = stop.changed() => {
                output.write_all(b"BYE\n").await?;
                return Ok(End::Server);
            }
            line = lines.next(), if open => match line? {
                Some(Ok(line)) => {
                    let (reply, queue) = answer(&line, store).await?;
                    output.write_all(reply.as_bytes()).await?;
                    // Only now, so that no message comes before the subscription's `OK`.
                    if let Some(queue) = queue {
                        messages.push(queue);
                    }
                }
                Some(Err(problem)) => {
                    output.write_all(format!("ERROR {problem}\n").as_bytes()).await?;
                    return Ok(End::Server);
                }
                None => {
                    // The actor drops the senders, so the queues come to an end.
                    open = false;
                    store.leave().await?;
                }
            },
            message = messages.next(), if !messages.is_empty() => {
                if let Some(lines) = message {
                    output.write_all(lines.as_bytes()).await?;
                }
            }
        }
    }
    Ok(End::Client)
}

/// The reply to a command, and after a `SUBSCRIBE` the lines that come of it.
async fn answer(
    line: &str,
    store: &Handle,
) -> Result<(String, Option<impl Stream<Item = String> + Unpin + use<>>)> {
    let is_key = |key: &str| !key.is_empty() && !key.contains(' ');
    let reply = match line.split_once(' ') {
        Some(("SET", rest)) => match rest.split_once(' ') {
            Some((key, value)) if is_key(key) && !value.is_empty() => {
                store
                    .ask(|done| Request::Set(key.to_owned(), value.into(), done))
                    .await?;
                "OK\n".to_owned()
            }
            _ => "ERROR usage: SET <key> <value>\n".to_owned(),
        },
        Some(("GET", key)) if is_key(key) => match store
            .ask(|reply| Request::Get(key.to_owned(), reply))
            .await?
        {
            Some(value) => format!("VALUE {value}\n"),
            None => "NONE\n".to_owned(),
        },
        Some(("SUBSCRIBE", key)) if is_key(key) => match store
            .ask(|reply| Request::Subscribe(store.client, key.to_owned(), reply))
            .await?
        {
            Some(queue) => return Ok(("OK\n".to_owned(), Some(lines_of(key.to_owned(), queue)))),
            None => "ERROR already subscribed\n".to_owned(),
        },
        _ => "ERROR unknown command\n".to_owned(),
    };
    Ok((reply, None))
}

fn lines_of(
    key: String,
    mut queue: mpsc::Receiver<Message>,
) -> impl Stream<Item = String> + Unpin + use<> {
    let mut batch = Vec::with_capacity(BATCH);
    stream::poll_fn(move |context| {
        let count = ready!(queue.poll_recv_many(context, &mut batch, BATCH));
        let mut lines = String::new();
        for Message { lost, value } in batch.drain(..) {
            if lost > 0 {
                lines.push_str(&format!("LOST {key} {lost}\n"));
            }
            lines.push_str(&format!("MESSAGE {key} {value}\n"));
        }
        Poll::Ready((count > 0).then_some(lines))
    })
}

/// Splits input into lines.
struct Lines<R> {
    input: R,
    buffer: Vec<u8>,
}

impl<R: AsyncRead + Unpin> Lines<R> {
    fn new(input: R) -> Self {
        // It's only read into while it holds less than a line, so it never grows.
        let buffer = Vec::with_capacity(4 * MAX_LINE);
        Self { input, buffer }
    }

    /// The next line, what's wrong with it, or `None` at the end. Cancel-safe, as whatever has
    /// been read is in the buffer.
    async fn next(&mut self) -> io::Result<Option<Result<String, &'static str>>> {
        loop {
            let end = self.buffer.iter().position(|&byte| byte == b'\n');
            let held = &self.buffer[..end.unwrap_or(self.buffer.len())];
            // Even without `\n`: a last `\r` may be the beginning of the line's end.
            let line = held.strip_suffix(b"\r").unwrap_or(held);
            if line.len() > MAX_LINE {
                return Ok(Some(Err("the line is too long")));
            }
            if let Some(end) = end {
                let line = String::from_utf8(line.to_vec());
                self.buffer.drain(..=end);
                return Ok(Some(line.map_err(|_| "the line isn't UTF-8")));
            }
            if self.input.read_buf(&mut self.buffer).await? == 0 {
                return Ok(None);
            }
        }
    }
}

// ---- The actor ----

struct Message {
    /// Messages dropped right before this one.
    lost: u64,
    value: Arc<str>,
}

enum Request {
    Set(String, Arc<str>, oneshot::Sender<()>),
    Get(String, oneshot::Sender<Option<Arc<str>>>),
    /// Answered with `None` if the client is already subscribed.
    Subscribe(
        ClientId,
        String,
        oneshot::Sender<Option<mpsc::Receiver<Message>>>,
    ),
    Leave(ClientId),
}

/// A client's access to the actor.
struct Handle {
    client: ClientId,
    requests: mpsc::Sender<Request>,
}

impl Handle {
    /// Ends the client's subscriptions; again is no error.
    async fn leave(&self) -> Result<()> {
        self.requests.send(Request::Leave(self.client)).await?;
        Ok(())
    }

    async fn ask<T>(&self, request: impl FnOnce(oneshot::Sender<T>) -> Request) -> Result<T> {
        let (sender, reply) = oneshot::channel();
        self.requests.send(request(sender)).await?;
        Ok(reply.await?)
    }
}

struct Subscription {
    queue: mpsc::Sender<Message>,
    /// Messages dropped since the last one that fitted in the queue.
    lost: u64,
}

#[derive(Default)]
struct Store {
    values: HashMap<String, Arc<str>>,
    subscriptions: HashMap<String, HashMap<ClientId, Subscription>>,
}

impl Store {
    /// Waits for nothing but requests. An asker that's gone before its reply is no matter.
    async fn run(mut self, mut inbox: mpsc::Receiver<Request>) {
        while let Some(request) = inbox.recv().await {
            match request {
                Request::Set(key, value, done) => {
                    self.set(key, value);
                    let _ = done.send(());
                }
                Request::Get(key, reply) => {
                    let _ = reply.send(self.values.get(&key).cloned());
                }
                Request::Subscribe(client, key, reply) => {
                    let _ = reply.send(self.subscribe(client, key));
                }
                Request::Leave(client) => self.leave(client),
            }
        }
    }

    fn set(&mut self, key: String, value: Arc<str>) {
        let subscriptions = self
            .subscriptions
            .get_mut(&key)
            .into_iter()
            .flat_map(HashMap::values_mut);
        for subscription in subscriptions {
            let message = Message {
                lost: subscription.lost,
                value: Arc::clone(&value),
            };
            match subscription.queue.try_send(message) {
                Ok(()) => subscription.lost = 0,
                Err(TrySendError::Full(_)) => subscription.lost += 1,
                // Its client is about to leave.
                Err(TrySendError::Closed(_)) => {}
            }
        }
        self.values.insert(key, value);
    }

    fn subscribe(&mut self, client: ClientId, key: String) -> Option<mpsc::Receiver<Message>> {
        let Entry::Vacant(place) = self.subscriptions.entry(key).or_default().entry(client) else {
            return None;
        };
        let (queue, messages) = mpsc::channel(QUEUE);
        place.insert(Subscription { queue, lost: 0 });
        Some(messages)
    }

    fn leave(&mut self, client: ClientId) {
        self.subscriptions.retain(|_, subscriptions| {
            subscriptions.remove(&client);
            !subscriptions.is_empty()
        });
    }
}
