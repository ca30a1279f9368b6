//! The answers so far, when MongoDB was away, and which answers are in time.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt;
use std::time::{Duration, Instant};

use anyhow::ensure;
use tokio::sync::Notify;

/// How long the service waits for MongoDB before it answers 504.
pub const DEADLINE: Duration = Duration::from_secs(3);

/// How long the first success may take when MongoDB has returned.
pub const RECOVERY_LIMIT: Duration = Duration::from_secs(2);

/// How long a 503 may take, once MongoDB is away.
const REFUSAL_LIMIT: Duration = Duration::from_secs(2);

/// How long a 504 may take. It has to travel: half a second is ample.
const TIMEOUT_LIMIT: Duration = Duration::from_millis(3_500);

/// What the callers have seen.
#[derive(Default)]
pub struct Record {
    /// How many faults have begun or ended: odd while one lasts.
    turns: Cell<u64>,
    /// When MongoDB began to fail last, or was gone.
    away_since: Cell<Option<Instant>>,
    /// How many answers of each status there were, and how long the slowest one took.
    answers: RefCell<BTreeMap<u16, (usize, Duration)>>,
    success: Notify,
}

/// When something was asked.
#[derive(Clone, Copy)]
pub struct Question {
    turns: u64,
    asked: Instant,
}

impl Record {
    /// Notes a question.
    pub fn ask(&self) -> Question {
        Question {
            turns: self.turns.get(),
            asked: Instant::now(),
        }
    }

    /// Notes the answer to a question. Returns whether it was calm: no fault was near,
    /// from the question to the answer.
    ///
    /// # Errors
    /// The answer is late, or it's a 503 or a 504 although MongoDB is well.
    pub fn answer(&self, question: Question, status: u16) -> anyhow::Result<bool> {
        let Question { turns, asked } = question;
        let is_calm = turns.is_multiple_of(2) && turns == self.turns.get();
        let took = asked.elapsed();
        // Those who ask while MongoDB hangs, and still wait when it is killed, have their
        // 503 in this time from the kill on.
        let away = self.away_since.get().map_or(took, |since| since.elapsed());
        let (took, limit) = match status {
            503 => (took.min(away), REFUSAL_LIMIT),
            504 => (took, TIMEOUT_LIMIT),
            _ => (took, Duration::MAX),
        };
        let mut answers = self.answers.borrow_mut();
        let (count, slowest) = answers.entry(status).or_default();
        *count += 1;
        *slowest = took.max(*slowest);
        ensure!(took <= limit, "a {status} came after {took:.1?}");
        ensure!(
            !(is_calm && matches!(status, 503 | 504)),
            "a {status}, although MongoDB is well"
        );
        if matches!(status, 200 | 201) {
            self.success.notify_waiters();
        }
        Ok(is_calm)
    }

    /// Waits for the next success.
    pub async fn success(&self) {
        self.success.notified().await;
    }

    /// Notes that MongoDB will not answer as it should.
    pub fn begin_fault(&self) {
        self.turns.update(|turns| turns + 1);
        self.go_away();
    }

    /// Notes that MongoDB is gone, which may be a while after it began to stop.
    pub fn go_away(&self) {
        self.away_since.set(Some(Instant::now()));
    }

    /// Notes that MongoDB answers again.
    pub fn end_fault(&self) {
        self.turns.update(|turns| turns + 1);
    }

    /// Checks that each of these statuses has been among the answers.
    ///
    /// # Errors
    /// One has not.
    pub fn ensure_seen(&self, statuses: impl IntoIterator<Item = u16>) -> anyhow::Result<()> {
        for status in statuses {
            let seen = self.answers.borrow().contains_key(&status);
            ensure!(seen, "no answer was a {status}");
        }
        Ok(())
    }
}

impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "After {} faults:", self.turns.get() / 2)?;
        for (status, (count, slowest)) in &*self.answers.borrow() {
            write!(
                f,
                "\n{count:8} times {status}, the slowest after {slowest:.1?}"
            )?;
        }
        Ok(())
    }
}

#[test]
fn an_answer_that_comes_late_is_found() {
    let record = Record::default();
    record.begin_fault();
    let question = record.ask();
    let asked_before = |time| Question {
        asked: question.asked - time,
        ..question
    };
    record.answer(asked_before(TIMEOUT_LIMIT), 504).unwrap_err();
    // MongoDB hung when it was asked, and has just been killed.
    record.answer(asked_before(REFUSAL_LIMIT), 503).unwrap();
    record.away_since.set(None);
    record.answer(asked_before(REFUSAL_LIMIT), 503).unwrap_err();
}
