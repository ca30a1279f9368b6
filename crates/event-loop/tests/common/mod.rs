//! A loop that mustn't hang, and the processor time that it takes.
#![allow(dead_code, reason = "the tests of each program use only a part of it")]

use std::panic;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Far longer than any test takes, even on a busy machine.
pub const TIMEOUT: Duration = Duration::from_secs(20);

/// Runs a loop on a thread of its own, and fails if it doesn't end.
pub fn in_time<T: Send + 'static>(run: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, result) = mpsc::channel();
    let thread = thread::spawn(move || sender.send(run()));
    match result.recv_timeout(TIMEOUT) {
        Ok(result) => {
            // The thread's end belongs to it, because that's when its thread-locals are dropped.
            thread.join().unwrap().unwrap();
            result
        }
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("the loop hangs"),
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            panic::resume_unwind(thread.join().unwrap_err())
        }
    }
}

/// Returns the processor time that this thread has taken so far.
#[cfg(target_os = "linux")]
pub fn cpu_time() -> Duration {
    use nix::sys::resource::{UsageWho, getrusage};

    let usage = getrusage(UsageWho::RUSAGE_THREAD).unwrap();
    let micros = [usage.user_time(), usage.system_time()]
        .map(|time| time.tv_sec() * 1_000_000 + time.tv_usec());
    Duration::from_micros(micros.iter().sum::<i64>().try_into().unwrap())
}
