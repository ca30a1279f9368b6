//! The supervisor: it waits for the end of a run, but only for so long.

use std::sync::mpsc::RecvTimeoutError;
use std::time::{Duration, Instant};

use crate::checks::Run;
use crate::session::Session;
use crate::stage::Stage;
use crate::usage::Reading;
use crate::verdict::Verdict;

/// How often the supervisor looks.
const INTERVAL: Duration = Duration::from_millis(5);
/// How long a thread may sleep that nothing can wake.
const MAX_SLEEP_UNWAKEABLE: Duration = Duration::from_millis(50);
/// How long a thread may sleep, or be inside one poll.
const MAX_STANDSTILL: Duration = Duration::from_secs(1);
/// How long the thread may be busy before it's asked whether it is in one poll.
const ASK_AFTER: Duration = Duration::from_millis(100);
/// How long a run may take in all. With `CLOSING_TIME`, that's within the two seconds that
/// learners are promised.
const MAX_RUN_TIME: Duration = Duration::from_millis(1500);
/// How many beats a run may have: two for each watched poll, whose events are kept.
const MAX_BEATS: u64 = 200_000;
/// How long the thread may need to give back what it holds, after a verdict.
const CLOSING_TIME: Duration = Duration::from_millis(100);

/// For how long the virtual clock may stand, and how many beats there may be meanwhile, in
/// a run that only goes on with it.
const MAX_CLOCK_STANDSTILL: Duration = Duration::from_millis(300);
const MAX_BEATS_AT_ONCE: u64 = 10_000;
/// How many beats there may be meanwhile if nothing is polled, and the clock is held.
const MAX_BEATS_OF_SLEEP: u64 = 2_000;

/// The virtual clock, as the supervisor has last seen it move.
struct ClockWatch {
    clock: Duration,
    moved_at: Instant,
    beats: u64,
}

/// Waits for the end of the run, or for something that it will never end from.
pub(crate) fn supervise<T>(session: &Session, stage: Stage<T>) -> Result<Run<T>, Verdict> {
    let Stage { result, curtain } = stage;
    let began = Instant::now();
    let mut beats = 0;
    let mut clock = ClockWatch {
        clock: Duration::ZERO,
        moved_at: began,
        beats,
    };
    let mut standstill = session.pulse.read_meter();
    loop {
        match result.recv_timeout(INTERVAL) {
            Ok(played) => {
                let run = played?;
                return session.pulse.blocked().map_or(Ok(run), Err);
            }
            Err(RecvTimeoutError::Disconnected) => {
                return Err(Verdict::NotRun("its thread ended without a word".into()));
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
        let now = session.pulse.read_meter();
        let beats_before = std::mem::replace(&mut beats, session.heartbeat.beats());
        if beats != beats_before {
            standstill = now;
        }
        clock.look(session.record.clock.now(), beats);
        let verdict = judge_standstill(session, &standstill, &now).or_else(|| {
            let is_too_long = began.elapsed() >= MAX_RUN_TIME || beats >= MAX_BEATS;
            is_too_long.then(|| clock.describe_endlessness(session, beats))
        });
        if let Some(verdict) = verdict {
            drop(curtain);
            // What comes now is too late, but the futures are dropped by then.
            let _ = result.recv_timeout(CLOSING_TIME);
            return Err(verdict);
        }
    }
}

/// Judges a thread that hasn't done anything since `since`.
fn judge_standstill(session: &Session, since: &Reading, now: &Reading) -> Option<Verdict> {
    let time = now.at - since.at;
    if session.pulse.is_parked() {
        let limit = if session.can_be_woken() {
            MAX_STANDSTILL
        } else {
            MAX_SLEEP_UNWAKEABLE
        };
        return (time >= limit).then(|| describe_waiting(session));
    }
    if time >= ASK_AFTER {
        session.bell.notify_one();
    }
    if time < MAX_STANDSTILL {
        return None;
    }
    Some(Verdict::Stuck {
        name: session.pulse.polled_now(),
        time,
        is_busy: now.is_busy_since(since),
    })
}

/// Says who waits. If some can't be woken, those are the cause.
fn describe_waiting(session: &Session) -> Verdict {
    let (wakeable, unwakeable) = session.record.waiting();
    let is_lost = wakeable.is_empty() && !session.can_be_woken();
    if is_lost || !unwakeable.is_empty() {
        Verdict::WakerDropped(unwakeable)
    } else {
        Verdict::NeverWoken(wakeable)
    }
}

impl ClockWatch {
    fn look(&mut self, clock: Duration, beats: u64) {
        if clock != self.clock {
            *self = Self {
                clock,
                moved_at: Instant::now(),
                beats,
            };
        }
    }

    /// Describes a run that goes on and on, with or without the clock.
    fn describe_endlessness(&self, session: &Session, beats: u64) -> Verdict {
        if session.heartbeat.beats_in_root_poll() > MAX_BEATS_AT_ONCE {
            return Verdict::SpinningInside;
        }
        let beats_since = beats - self.beats;
        let stands =
            self.moved_at.elapsed() > MAX_CLOCK_STANDSTILL || beats_since > MAX_BEATS_AT_ONCE;
        if stands && session.has_helpers() && beats_since <= MAX_BEATS_OF_SLEEP {
            Verdict::ClockHeld
        } else if stands {
            Verdict::Spinning
        } else {
            Verdict::Endless { clock: self.clock }
        }
    }
}
