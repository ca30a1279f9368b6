//! A key-value server for many clients, who may subscribe to keys.
//!
//! Run it with `cargo run -p programs --bin kv-solution -- 127.0.0.1:0`. It prints where it
//! listens, and serves clients until Ctrl-C.
//!
//! What it has to do stands in `docs/12-programs-of-your-own.md`.

use std::collections::{HashMap, HashSet};
use std::io::{self, Write};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use std::{env, str};

use futures::stream::{self, SelectAll, Stream, StreamExt};
use tokio::io::{
    AsyncBufRead, AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, copy, sink,
};
use tokio::net::tcp::WriteHalf;
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::ctrl_c;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, mpsc, watch};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio::{select, try_join};

const WRONG_USAGE: u8 = 2;

/// How many bytes a line may have before its end.
const MAX_LINE_BYTES: usize = 1_024;

/// How many messages of a key are kept for a subscriber who doesn't read.
const MAX_MESSAGES: usize = 256;

/// How many replies wait for a client before no more of its lines are read.
const MAX_REPLIES: usize = 16;

/// How long a connection whose last line was sent waits for the client to close it too.
const CLOSE_TIMEOUT: Duration = Duration::from_millis(300);

/// How long the clients may take after Ctrl-C.
const STOP_TIMEOUT: Duration = Duration::from_millis(1_500);

/// How long to wait when a client can't be accepted.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let words: Vec<_> = env::args_os()
        .skip(1)
        .map(|word| word.to_string_lossy().parse::<SocketAddr>())
        .collect();
    let [Ok(address)] = words[..] else {
        return Ok(wrong_usage("there should be one address with a port"));
    };
    let listener = match TcpListener::bind(address).await {
        Ok(listener) => listener,
        Err(error) => return Ok(wrong_usage(&format!("{address} can't be bound: {error}"))),
    };
    writeln!(io::stdout(), "listening on {}", listener.local_addr()?)?;

    let mut clients = JoinSet::new();
    let (stop, stopped) = watch::channel(false);
    select! {
        () = accept(listener, &mut clients, &stopped) => {}
        signal = ctrl_c() => signal?,
    }
    stop.send_replace(true);
    // Those who haven't read their last line by then don't get it.
    let _ = timeout(STOP_TIMEOUT, clients.join_all()).await;
    Ok(ExitCode::SUCCESS)
}

fn wrong_usage(reason: &str) -> ExitCode {
    eprintln!("{reason}; usage: kv <address>");
    WRONG_USAGE.into()
}

/// Gives each client a task of its own, for as long as the program runs.
async fn accept(listener: TcpListener, clients: &mut JoinSet<()>, stop: &watch::Receiver<bool>) {
    let store = Arc::new(Mutex::new(Store::default()));
    loop {
        let Ok((connection, _)) = listener.accept().await else {
            // Too many files may be open.
            sleep(ACCEPT_PAUSE).await;
            continue;
        };
        clients.spawn(serve(connection, store.clone(), stop.clone()));
        // Tasks that have ended would stay in the set otherwise.
        while clients.try_join_next().is_some() {}
    }
}

/// Serves a client until one of both sides ends it, or until the program stops.
async fn serve(
    mut connection: TcpStream,
    store: Arc<Mutex<Store>>,
    mut stop: watch::Receiver<bool>,
) {
    // No line waits for the next one.
    let _ = connection.set_nodelay(true);
    let (input, output) = connection.split();
    let mut input = BufReader::new(input);
    let (replies, receiver) = mpsc::channel(MAX_REPLIES);
    let reading = async {
        let last = select! {
            last = answer_lines(&mut input, &store, &replies) => last?,
            _ = stop.wait_for(|stop| *stop) => Some("BYE"),
        };
        if let Some(last) = last {
            let _ = replies.send(Reply::Line(last.to_owned())).await;
        }
        // The replies end here, and with them `writing`.
        drop(replies);
        Ok(())
    };
    let writing = write_lines(output, receiver);
    // A client that has hung up makes one of both fail.
    let served: io::Result<_> = try_join!(reading, writing);
    lock(&store).forget_unused();
    if served.is_ok() {
        // To close a connection with bytes in it that weren't read would reset it, and the
        // client might never see its last line.
        let _ = timeout(CLOSE_TIMEOUT, copy(&mut input, &mut sink())).await;
    }
}

/// Answers lines until the client sends no more, or one after which the connection is
/// closed. Returns the last line that the client gets, if there's a special one.
async fn answer_lines(
    input: &mut (impl AsyncBufRead + Unpin),
    store: &Mutex<Store>,
    replies: &mpsc::Sender<Reply>,
) -> io::Result<Option<&'static str>> {
    let mut subscribed = HashSet::new();
    loop {
        let mut line = Vec::new();
        let mut limited = (&mut *input).take(MAX_LINE_BYTES as u64 + 1);
        limited.read_until(b'\n', &mut line).await?;
        if line.len() > MAX_LINE_BYTES && line.ends_with(b"\r") {
            // A `\n` may still make it the end of the line.
            limited.set_limit(1);
            limited.read_until(b'\n', &mut line).await?;
        }
        let Some(text) = line.strip_suffix(b"\n") else {
            return Ok((line.len() > MAX_LINE_BYTES).then_some("ERROR the line is too long"));
        };
        let Ok(text) = str::from_utf8(text.strip_suffix(b"\r").unwrap_or(text)) else {
            return Ok(Some("ERROR the line isn't UTF-8"));
        };
        let reply = lock(store).execute(text, &mut subscribed);
        // This waits while the client doesn't read its replies. If it has hung up, writing to
        // it fails, which ends this as well.
        let _ = replies.send(reply).await;
    }
}

/// Writes replies, and messages between them, until the replies end.
async fn write_lines(
    mut output: WriteHalf<'_>,
    mut replies: mpsc::Receiver<Reply>,
) -> io::Result<()> {
    let mut messages = SelectAll::new();
    loop {
        let line = select! {
            reply = replies.recv() => match reply {
                Some(Reply::Line(line)) => line,
                Some(Reply::Subscribed(key, receiver)) => {
                    messages.push(Box::pin(messages_of(key, receiver)));
                    "OK".to_owned()
                }
                None => return output.shutdown().await,
            },
            Some(message) = messages.next() => message,
        };
        output.write_all(format!("{line}\n").as_bytes()).await?;
    }
}

/// Returns the messages of a key as lines, with those that were dropped meanwhile.
fn messages_of(key: String, receiver: broadcast::Receiver<Arc<str>>) -> impl Stream<Item = String> {
    stream::unfold((key, receiver), async |(key, mut receiver)| {
        let line = match receiver.recv().await {
            Ok(value) => format!("MESSAGE {key} {value}"),
            Err(RecvError::Lagged(count)) => format!("LOST {key} {count}"),
            Err(RecvError::Closed) => return None,
        };
        Some((line, (key, receiver)))
    })
}

/// What a line of a client has brought about.
enum Reply {
    Line(String),
    Subscribed(String, broadcast::Receiver<Arc<str>>),
}

/// What all clients share. Its lock is never held across an `await`.
#[derive(Default)]
struct Store {
    values: HashMap<String, Arc<str>>,
    /// A broadcast channel never waits for its receivers. It overwrites its oldest messages,
    /// and tells each receiver how many it has missed.
    subscribers: HashMap<String, broadcast::Sender<Arc<str>>>,
}

impl Store {
    /// Executes a line of a client that has subscribed to some self.
    fn execute(&mut self, line: &str, subscribed: &mut HashSet<String>) -> Reply {
        let is_key = |key: &str| !key.is_empty() && !key.contains(' ');
        Reply::Line(match line.split_once(' ') {
            Some(("GET", key)) if is_key(key) => match self.values.get(key) {
                Some(value) => format!("VALUE {value}"),
                None => "NONE".to_owned(),
            },
            Some(("SUBSCRIBE", key)) if is_key(key) && subscribed.insert(key.to_owned()) => {
                let sender = self
                    .subscribers
                    .entry(key.to_owned())
                    .or_insert_with(|| broadcast::Sender::new(MAX_MESSAGES));
                return Reply::Subscribed(key.to_owned(), sender.subscribe());
            }
            Some(("SET", fields)) => match fields.split_once(' ') {
                Some((key, value)) if is_key(key) && !value.is_empty() => {
                    let value = Arc::<str>::from(value);
                    if let Some(sender) = self.subscribers.get(key) {
                        // It fails when the last subscriber has just left.
                        let _ = sender.send(value.clone());
                    }
                    self.values.insert(key.to_owned(), value);
                    "OK".to_owned()
                }
                _ => "ERROR it should be: SET <key> <value>".to_owned(),
            },
            _ => "ERROR it isn't a command, or you've already subscribed".to_owned(),
        })
    }

    /// Forgets the channels of keys that no client has subscribed to any more.
    fn forget_unused(&mut self) {
        self.subscribers
            .retain(|_, sender| sender.receiver_count() > 0);
    }
}

fn lock(store: &Mutex<Store>) -> MutexGuard<'_, Store> {
    store.lock().unwrap_or_else(PoisonError::into_inner)
}
