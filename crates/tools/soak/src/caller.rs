//! One caller: puts and gets its own ids, one request after the other.

use std::sync::Arc;
use std::time::{Duration, Instant};

use fastrand::Rng;
use reqwest::{Client, Method, RequestBuilder};

use crate::document;
use crate::ledger::{Impossible, Ledger};
use crate::report::Trouble;
use crate::tally::Tally;

/// Of how many of its last ids a caller picks one. The older ones rest until the
/// end: were a restart to lose them, it would show then.
const RECENT: usize = 8;

/// How long a caller waits for an answer that does not come.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(60);

/// A caller, and what it knows of its ids.
#[derive(Debug)]
pub struct Caller {
    address: String,
    name: String,
    client: Client,
    random: Rng,
    tally: Arc<Tally>,
    /// One for each of its ids, in the order in which it took to them.
    pub ledgers: Vec<Ledger>,
}

impl Caller {
    /// Creates a caller with a connection of its own to the service at `address`.
    ///
    /// # Errors
    /// The system has no room for another HTTP client.
    pub fn new(
        address: &str,
        name: String,
        random: Rng,
        tally: Arc<Tally>,
    ) -> reqwest::Result<Self> {
        let client = Client::builder()
            // No proxy leads to this machine.
            .no_proxy()
            .timeout(ANSWER_TIMEOUT)
            .build()?;
        Ok(Self {
            address: address.to_owned(),
            name,
            client,
            random,
            tally,
            ledgers: Vec::new(),
        })
    }

    /// Puts or gets one id.
    pub async fn step(&mut self) {
        if self.ledgers.is_empty() || self.random.u8(..8) == 0 {
            let id = format!("{}-{}", self.name, self.ledgers.len());
            self.ledgers.push(Ledger::new(id));
        }
        let back = self.random.usize(..RECENT.min(self.ledgers.len()));
        let ledger = self.ledgers.len() - 1 - back;
        if self.random.bool() {
            self.put(ledger).await;
        } else {
            self.get(ledger).await;
        }
    }

    async fn put(&mut self, index: usize) {
        let ledger = &mut self.ledgers[index];
        let (existed, number) = (ledger.may_exist(), ledger.begin_write());
        let (id, body) = (ledger.id.clone(), document::with(number));
        let Some(answer) = self.ask(Method::PUT, &id, body).await else {
            return;
        };
        match answer.status {
            200 if !existed && answer.calm => self.wrong(format!("a 200 for the new {id}")),
            200 | 201 => {
                self.tally.report().acknowledged += 1;
                let created = answer.status == 201;
                let result = self.ledgers[index].acknowledge(number, created);
                self.judge(result);
            }
            // It may have happened or not: it stays in doubt.
            503 | 504 => {}
            status => self.wrong(format!("a {status} for a PUT to {id}")),
        }
    }

    async fn get(&mut self, index: usize) {
        let id = self.ledgers[index].id.clone();
        let Some(answer) = self.ask(Method::GET, &id, String::new()).await else {
            return;
        };
        let found = match answer.status {
            200 => match document::number(&id, &answer.body) {
                Some(number) => Some(number),
                None => return self.wrong(format!("the body of {id} is {:?}", answer.body)),
            },
            404 => None,
            503 | 504 => return,
            status => return self.wrong(format!("a {status} for a GET of {id}")),
        };
        self.tally.report().read += 1;
        let result = self.ledgers[index].read(found);
        self.judge(result);
    }

    /// Asks, and waits for the whole answer.
    async fn ask(&self, method: Method, id: &str, body: String) -> Option<Answer> {
        let url = format!("http://{}/stuff/{id}", self.address);
        let request = self.client.request(method, url).body(body);
        let (calm_before, begun) = (self.tally.calm(), Instant::now());
        let answer = send(request).await;
        let calm = calm_before.is_some() && calm_before == self.tally.calm();
        match answer {
            Ok((status, body)) => {
                self.tally.answered(status, begun, calm);
                Some(Answer { status, body, calm })
            }
            Err(error) => {
                self.wrong(format!("no answer: {error:?}"));
                None
            }
        }
    }

    fn wrong(&self, what: String) {
        self.tally.report().found(Trouble::Wrong, what);
    }

    fn judge(&self, result: Result<(), Impossible>) {
        self.tally.report().judge(result);
    }
}

/// Sends a request, and returns the status and the body of the answer.
async fn send(request: RequestBuilder) -> reqwest::Result<(u16, String)> {
    let response = request.send().await?;
    let status = response.status().as_u16();
    let bytes = response.bytes().await?;
    Ok((status, String::from_utf8_lossy(&bytes).into_owned()))
}

struct Answer {
    status: u16,
    body: String,
    /// No fault was near, from the question to the answer.
    calm: bool,
}
