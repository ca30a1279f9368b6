//! The cost of a task: to spawn it, to wake it, and to let it yield, on tokio's loop and on
//! ours, with and without its reactor.
//!
//! Run it with `cargo bench -p event-loop`. All of them use one thread, and nothing waits
//! for a clock or a socket.
//!
//! Read along in `docs/10-sockets-on-one-thread.md`.

use std::future::poll_fn;
use std::mem;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Poll, Waker};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use event_loop::{executor, reactor};
use futures::task::AtomicWaker;
use tokio::runtime::Builder;

const TASKS: usize = 100_000;

/// So few tasks yield, but each of them `YIELDS` times.
const YIELDING_TASKS: usize = 100;
const YIELDS: usize = 1_000;

trait EventLoop {
    fn block_on<F: Future>(future: F) -> F::Output;
    fn spawn(future: impl Future<Output = ()> + Send + 'static);
}

struct Tokio;

impl EventLoop for Tokio {
    fn block_on<F: Future>(future: F) -> F::Output {
        Builder::new_current_thread()
            .build()
            .expect("a runtime")
            .block_on(future)
    }

    fn spawn(future: impl Future<Output = ()> + Send + 'static) {
        tokio::spawn(future);
    }
}

struct Ours;

impl EventLoop for Ours {
    fn block_on<F: Future>(future: F) -> F::Output {
        executor::block_on(future)
    }

    fn spawn(future: impl Future<Output = ()> + Send + 'static) {
        executor::spawn(future);
    }
}

struct OursWithReactor;

impl EventLoop for OursWithReactor {
    fn block_on<F: Future>(future: F) -> F::Output {
        reactor::block_on(future).expect("a reactor")
    }

    fn spawn(future: impl Future<Output = ()> + Send + 'static) {
        executor::spawn(future);
    }
}

/// A number to count down, and who waits for it to be 0.
struct Countdown {
    left: AtomicUsize,
    waker: AtomicWaker,
}

impl Countdown {
    fn from(left: usize) -> Arc<Self> {
        Arc::new(Self {
            left: left.into(),
            waker: AtomicWaker::new(),
        })
    }

    fn step(&self) {
        if self.left.fetch_sub(1, Ordering::AcqRel) == 1 {
            self.waker.wake();
        }
    }

    async fn is_zero(&self) {
        poll_fn(|cx| {
            self.waker.register(cx.waker());
            match self.left.load(Ordering::Acquire) {
                0 => Poll::Ready(()),
                _ => Poll::Pending,
            }
        })
        .await;
    }
}

/// Spawns tasks that end at once.
async fn spawn<L: EventLoop>() {
    let running = Countdown::from(TASKS);
    for _ in 0..TASKS {
        let running = Arc::clone(&running);
        L::spawn(async move { running.step() });
    }
    running.is_zero().await;
}

/// Spawns tasks that wait, and wakes each of them once.
async fn spawn_and_wake<L: EventLoop>() {
    let (starting, running) = (Countdown::from(TASKS), Countdown::from(TASKS));
    let wakers = Arc::new(Mutex::new(Vec::with_capacity(TASKS)));
    for _ in 0..TASKS {
        let (starting, running) = (Arc::clone(&starting), Arc::clone(&running));
        let wakers = Arc::clone(&wakers);
        L::spawn(async move {
            pause(|waker| {
                wakers.lock().expect("no panic").push(waker.clone());
                starting.step();
            })
            .await;
            running.step();
        });
    }
    starting.is_zero().await;
    let wakers = mem::take(&mut *wakers.lock().expect("no panic"));
    wakers.into_iter().for_each(Waker::wake);
    running.is_zero().await;
}

/// Spawns tasks that go to the end of the queue again and again.
async fn spawn_and_yield<L: EventLoop>() {
    let running = Countdown::from(YIELDING_TASKS);
    for _ in 0..YIELDING_TASKS {
        let running = Arc::clone(&running);
        L::spawn(async move {
            for _ in 0..YIELDS {
                pause(Waker::wake_by_ref).await;
            }
            running.step();
        });
    }
    running.is_zero().await;
}

/// Waits for the waker to be called, which is handed to a function once.
async fn pause(mut hand_over: impl FnMut(&Waker)) {
    let mut handed_over = false;
    poll_fn(|cx| {
        if mem::replace(&mut handed_over, true) {
            return Poll::Ready(());
        }
        hand_over(cx.waker());
        Poll::Pending
    })
    .await;
}

fn tasks(criterion: &mut Criterion) {
    measure::<Tokio>(criterion, "tokio");
    measure::<Ours>(criterion, "ours");
    measure::<OursWithReactor>(criterion, "reactor");
}

fn measure<L: EventLoop>(criterion: &mut Criterion, name: &str) {
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Elements(TASKS as u64));
    group.bench_function("spawn", |bench| bench.iter(|| L::block_on(spawn::<L>())));
    group.bench_function("wake", |bench| {
        bench.iter(|| L::block_on(spawn_and_wake::<L>()));
    });
    group.throughput(Throughput::Elements((YIELDING_TASKS * YIELDS) as u64));
    group.bench_function("yield", |bench| {
        bench.iter(|| L::block_on(spawn_and_yield::<L>()));
    });
    group.finish();
}

criterion_group!(benches, tasks);
criterion_main!(benches);
