//! One caller: puts and gets its own ids, one request after the other.

use anyhow::{Context, bail};
use fastrand::Rng;
use serde_json::{Value, json};

use super::ledger::Ledger;
use super::record::Record;
use crate::common::Service;

/// Of how many of its last ids a caller picks one. The older ones rest until the end: were
/// a restart to lose them, it would show then.
const RECENT: usize = 8;

/// A caller, and what it knows of its ids.
pub struct Caller<'a> {
    name: String,
    random: Rng,
    service: &'a Service,
    record: &'a Record,
    /// One for each of its ids, in the order in which it took to them.
    pub ledgers: Vec<Ledger>,
}

impl<'a> Caller<'a> {
    /// Creates a caller whose ids begin with `name`.
    pub fn new(name: String, random: Rng, service: &'a Service, record: &'a Record) -> Self {
        Self {
            name,
            random,
            service,
            record,
            ledgers: Vec::new(),
        }
    }

    /// Puts or gets one id.
    ///
    /// # Errors
    /// The answer is wrong or late.
    pub async fn step(&mut self) -> anyhow::Result<()> {
        if self.ledgers.is_empty() || self.random.u8(..8) == 0 {
            let id = format!("{}-{}", self.name, self.ledgers.len());
            self.ledgers.push(Ledger::new(id));
        }
        let back = self.random.usize(..RECENT.min(self.ledgers.len()));
        let at = self.ledgers.len() - 1 - back;
        let ledger = &mut self.ledgers[at];
        let path = format!("/stuff/{}", ledger.id);
        let question = self.record.ask();
        if self.random.bool() {
            let (existed, number) = (ledger.may_exist(), ledger.begin_write());
            let body = json!({ "number": number }).to_string();
            let status = self.service.put(&path, body).await;
            let is_calm = self.record.answer(question, status)?;
            match status {
                // In a fault, the service tries again what may have happened already.
                200 if !existed && is_calm => bail!("a 200 for the first PUT to {path}"),
                200 | 201 => ledger.acknowledge(number, status == 201),
                // It may have happened or not: it stays in doubt.
                503 | 504 => Ok(()),
                _ => bail!("a {status} for a PUT to {path}"),
            }
        } else {
            let (status, document) = self.service.get(&path).await;
            self.record.answer(question, status)?;
            match status {
                200 => ledger.read(Some(read_number(&ledger.id, &document)?)),
                404 => ledger.read(None),
                503 | 504 => Ok(()),
                _ => bail!("a {status} for a GET of {path}"),
            }
        }
    }
}

/// Returns the number in a document.
///
/// # Errors
/// The document isn't one that was sent.
pub fn read_number(id: &str, document: &Value) -> anyhow::Result<u64> {
    document["number"]
        .as_u64()
        .filter(|number| *document == json!({ "_id": id, "number": number }))
        .with_context(|| format!("nobody has written {document} to {id}"))
}
