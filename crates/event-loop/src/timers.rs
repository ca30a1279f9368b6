//! Timers: who sleeps on this thread, and until when.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};
use std::{cell::RefCell, collections::BTreeMap, pin::Pin};

thread_local! {
    pub(crate) static SLEEPERS: RefCell<BTreeMap<(Instant, u64), Waker>> = RefCell::default();
}

/// Waits, on the loop of the thread that polls it.
pub fn sleep(duration: Duration) -> Sleep {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    Sleep((Instant::now() + duration, NUMBER.fetch_add(1, Relaxed)))
}

/// The future that [`sleep`] returns.
pub struct Sleep((Instant, u64));

impl Future for Sleep {
    type Output = ();
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if Instant::now() >= self.0.0 {
            return Poll::Ready(());
        }
        SLEEPERS.with_borrow_mut(|sleepers| sleepers.insert(self.0, cx.waker().clone()));
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        // At the end of a thread, the map may be gone already.
        let _ = SLEEPERS.try_with(|sleepers| sleepers.borrow_mut().remove(&self.0));
    }
}

/// Wakes everyone whose time has come, and returns how long the next one still sleeps.
pub(crate) fn wake_sleepers() -> Option<Duration> {
    let now = Instant::now();
    let later = SLEEPERS.with_borrow_mut(|sleepers| sleepers.split_off(&(now, u64::MAX)));
    SLEEPERS.replace(later).into_values().for_each(Waker::wake);
    SLEEPERS.with_borrow(|sleepers| sleepers.keys().next().map(|(next, _)| *next - now))
}
