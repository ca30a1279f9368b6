//! `kv <address>`: a key-value server over TCP.
//!
//! All values and subscriptions are behind one mutex, which is never held across an `await`. Each
//! client has an outbox: the task that executes a command puts lines into the outboxes concerned without
//! waiting, and the client's own task writes them. A full outbox stops its client's commands from
//! being read, and drops messages to it, but stops nobody else.
//!
//! Locks are taken in this order: the store's, then one outbox's.

use std::collections::VecDeque;
use std::collections::hash_map::{Entry, HashMap};
use std::env;
use std::io::{self, Write};
use std::iter;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{Notify, watch};
use tokio::task::{self, JoinSet};
use tokio::time;

/// The longest line, without its end.
const MAX_LINE: usize = 1024;
/// Messages of one key kept for one client, besides those that are being written.
const MAX_MESSAGES: usize = 900;
/// Lines written at once: one at a time, a client that does read might lose some, since sending
/// is slower than setting. With `MAX_MESSAGES` it's below 1,024.
const BATCH: usize = 64;
/// Replies kept for a client before its commands aren't read any more.
const MAX_REPLIES: usize = 16;
/// How long Ctrl-C waits for clients to take their `BYE`.
const GRACE: Duration = Duration::from_millis(1500);
/// How long a connection that the server ends is still read from.
const LINGER: Duration = Duration::from_millis(300);
/// The pause after a failed `accept`, such as for want of file descriptors.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

type ClientId = u64;

/// Locks a mutex. No code under our locks leaves things half done if it panics, so a poisoned one
/// is as good as any.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

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
    let store = Arc::new(Mutex::new(Store::default()));
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
                    let client = Client {
                        id: next_id,
                        store: Arc::clone(&store),
                        outbox: Arc::default(),
                    };
                    next_id += 1;
                    clients.spawn(serve_client(stream, client, stopped.clone()));
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

async fn serve_client(mut stream: TcpStream, client: Client, mut stop: watch::Receiver<()>) {
    // Without it, the small replies of pipelined commands may wait for acknowledgements.
    if stream.set_nodelay(true).is_err() {
        return;
    }
    let (mut input, mut output) = stream.split();
    let reading = async {
        let farewell = tokio::select! {
            farewell = execute_lines(&client, &mut input) => farewell?,
            _ = stop.changed() => {
                client.outbox.discard();
                Some("BYE\n".to_owned())
            }
        };
        // From here on there are no new messages: none comes after the farewell, and the writer
        // comes to an end.
        client.unsubscribe();
        let is_ours = farewell.is_some();
        if let Some(farewell) = farewell {
            client.outbox.reply(farewell);
        }
        client.outbox.close();
        io::Result::Ok(is_ours)
    };
    let writing = async {
        while let Some(lines) = client.outbox.next().await {
            output.write_all(lines.as_bytes()).await?;
        }
        output.shutdown().await
    };
    // An error of either is a hang-up, and ends both.
    let end = tokio::try_join!(reading, writing);
    drop(client);
    if let Ok((true, ())) = end {
        // Closing a socket with unread input resets the connection, and the client might lose our
        // last line: so first read what it has sent.
        let rest = async { tokio::io::copy(&mut input, &mut tokio::io::sink()).await };
        let _ = time::timeout(LINGER, rest).await;
    }
}

/// Executes commands up to the end of input, or up to a line that ends the connection; then it
/// returns the last reply.
async fn execute_lines(
    client: &Client,
    input: impl AsyncRead + Unpin,
) -> io::Result<Option<String>> {
    let mut lines = Lines::new(input);
    loop {
        client.outbox.room().await;
        // Many commands may have come at once. Before a client's task has gone through all of
        // them, others should have a turn, such as those that write the messages.
        task::coop::consume_budget().await;
        match lines.next().await? {
            Some(Ok(line)) => client.execute(&line),
            Some(Err(problem)) => return Ok(Some(format!("ERROR {problem}\n"))),
            None => return Ok(None),
        }
    }
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

    /// The next line, what's wrong with it, or `None` at the end.
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

// ---- The store ----

#[derive(Default)]
struct Store {
    values: HashMap<String, Arc<str>>,
    subscribers: HashMap<Arc<str>, HashMap<ClientId, Arc<Outbox>>>,
}

/// Dropping it ends the client's subscriptions, however its task ends.
struct Client {
    id: ClientId,
    store: Arc<Mutex<Store>>,
    outbox: Arc<Outbox>,
}

impl Client {
    /// Executes a command. The reply is put into the outbox under the store's lock, so it's in
    /// order with the messages.
    fn execute(&self, line: &str) {
        let is_key = |key: &str| !key.is_empty() && !key.contains(' ');
        let mut store = lock(&self.store);
        let reply = match line.split_once(' ') {
            Some(("SET", rest)) => match rest.split_once(' ') {
                Some((key, value)) if is_key(key) && !value.is_empty() => {
                    let value: Arc<str> = value.into();
                    if let Some((key, subscribers)) = store.subscribers.get_key_value(key) {
                        for outbox in subscribers.values() {
                            outbox.message(key, &value);
                        }
                    }
                    store.values.insert(key.to_owned(), value);
                    "OK\n".to_owned()
                }
                _ => "ERROR usage: SET <key> <value>\n".to_owned(),
            },
            Some(("GET", key)) if is_key(key) => match store.values.get(key) {
                Some(value) => format!("VALUE {value}\n"),
                None => "NONE\n".to_owned(),
            },
            Some(("SUBSCRIBE", key)) if is_key(key) => {
                let subscription = store
                    .subscribers
                    .entry(key.into())
                    .or_default()
                    .entry(self.id);
                if let Entry::Vacant(place) = subscription {
                    place.insert(Arc::clone(&self.outbox));
                    "OK\n".to_owned()
                } else {
                    "ERROR already subscribed\n".to_owned()
                }
            }
            _ => "ERROR unknown command\n".to_owned(),
        };
        self.outbox.reply(reply);
    }

    fn unsubscribe(&self) {
        lock(&self.store).subscribers.retain(|_, subscribers| {
            subscribers.remove(&self.id);
            !subscribers.is_empty()
        });
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        self.unsubscribe();
    }
}

// ---- The outbox ----

enum Line {
    Reply(String),
    Message(Arc<str>, Arc<str>),
    Lost(Arc<str>, u64),
}

/// The messages of one key in an outbox.
#[derive(Default)]
struct Backlog {
    queued: usize,
    /// Messages dropped after those queued.
    lost: u64,
}

#[derive(Default)]
struct Queue {
    lines: VecDeque<Line>,
    replies: usize,
    /// Only of keys with something queued.
    backlogs: HashMap<Arc<str>, Backlog>,
    closed: bool,
}

impl Queue {
    fn pop(&mut self) -> Option<String> {
        Some(match self.lines.pop_front()? {
            Line::Reply(text) => {
                self.replies -= 1;
                text
            }
            Line::Message(key, value) => {
                let text = format!("MESSAGE {key} {value}\n");
                if let Some(backlog) = self.backlogs.get_mut(&key) {
                    backlog.queued -= 1;
                    // Now there's room for the next message, so this run is over. The next run
                    // needs another message to fill the queue: no two of these are neighbours, and
                    // their number is bounded, too.
                    let lost = std::mem::take(&mut backlog.lost);
                    if backlog.queued == 0 {
                        self.backlogs.remove(&key);
                    }
                    if lost > 0 {
                        self.lines.push_back(Line::Lost(key, lost));
                    }
                }
                text
            }
            Line::Lost(key, count) => format!("LOST {key} {count}\n"),
        })
    }
}

/// The lines for one client. Each `Notify` has one waiter, so `notify_one` is enough; it's
/// remembered if the waiter is still on its way.
#[derive(Default)]
struct Outbox {
    queue: Mutex<Queue>,
    filled: Notify,
    drained: Notify,
}

impl Outbox {
    fn reply(&self, text: String) {
        let mut queue = lock(&self.queue);
        queue.replies += 1;
        queue.lines.push_back(Line::Reply(text));
        self.filled.notify_one();
    }

    fn message(&self, key: &Arc<str>, value: &Arc<str>) {
        let mut queue = lock(&self.queue);
        let backlog = queue.backlogs.entry(Arc::clone(key)).or_default();
        if backlog.queued == MAX_MESSAGES {
            backlog.lost += 1;
        } else {
            backlog.queued += 1;
            let line = Line::Message(Arc::clone(key), Arc::clone(value));
            queue.lines.push_back(line);
            self.filled.notify_one();
        }
    }

    /// Forgets what's queued.
    fn discard(&self) {
        *lock(&self.queue) = Queue::default();
    }

    /// Lets the writer end after what's queued.
    fn close(&self) {
        lock(&self.queue).closed = true;
        self.filled.notify_one();
    }

    /// Waits until there's room for another reply.
    async fn room(&self) {
        while lock(&self.queue).replies >= MAX_REPLIES {
            self.drained.notified().await;
        }
    }

    /// Waits for the next lines; `None` at the end of a closed outbox.
    async fn next(&self) -> Option<String> {
        loop {
            {
                let mut queue = lock(&self.queue);
                let lines: String = iter::from_fn(|| queue.pop()).take(BATCH).collect();
                if !lines.is_empty() {
                    self.drained.notify_one();
                    return Some(lines);
                }
                if queue.closed {
                    return None;
                }
            }
            self.filled.notified().await;
        }
    }
}
