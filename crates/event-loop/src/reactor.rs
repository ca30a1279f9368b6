//! A reactor: it rests until sockets are ready, and wakes the tasks that wait for them.
#![expect(missing_docs, reason = "the methods are those of `std::net`, awaited")]

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{self, ErrorKind, Read, Write};
use std::net::SocketAddr;
use std::rc::{Rc, Weak};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Poll, Waker};
use std::{future::poll_fn, thread};

use mio::net::{TcpListener, TcpStream};
use mio::{Events, Interest, Registry, Token, event::Source};

use crate::executor;

thread_local! {
    static REACTOR: RefCell<Weak<Reactor>> = const { RefCell::new(Weak::new()) };
}

struct Reactor {
    registry: Registry,
    wakers: RefCell<BTreeMap<Token, Waker>>,
}

/// Does what the executor's `block_on` does, and wakes tasks when their sockets are ready.
pub fn block_on<F: Future>(future: F) -> io::Result<F::Output> {
    let (mut poll, mut events) = (mio::Poll::new()?, Events::with_capacity(1024));
    let alarm = mio::Waker::new(poll.registry(), Token(0))?;
    let (registry, wakers) = (poll.registry().try_clone()?, RefCell::default());
    // When this goes, so do the tasks that still wait for a socket.
    let reactor = Rc::new(Reactor { registry, wakers });
    REACTOR.set(Rc::downgrade(&reactor));
    let rest = |timeout| {
        if let Err(error) = poll.poll(&mut events, timeout) {
            assert_eq!(error.kind(), ErrorKind::Interrupted, "{error}");
        }
        for event in &events {
            let waker = reactor.wakers.borrow_mut().remove(&event.token());
            waker.into_iter().for_each(Waker::wake);
        }
    };
    let this_thread = thread::current().id();
    // While this thread calls it, it isn't resting, and the alarm costs a call of the system.
    let stop_resting = move || {
        if thread::current().id() != this_thread {
            alarm.wake().expect("the alarm of an open poll");
        }
    };
    Ok(executor::run(future, rest, stop_resting))
}

fn reactor() -> io::Result<Rc<Reactor>> {
    let reactor = REACTOR.with_borrow(Weak::upgrade);
    reactor.ok_or_else(|| io::Error::other("sockets only work inside `reactor::block_on`"))
}

/// A socket that's registered until it's dropped. One task at a time can wait for it.
pub struct Socket<S: Source> {
    inner: S,
    token: Token,
}
pub type Listener = Socket<TcpListener>;
pub type Stream = Socket<TcpStream>;

impl<S: Source> Socket<S> {
    fn register(mut inner: S) -> io::Result<Self> {
        // No token is used twice, so a late event can't wake a stranger.
        static NEXT_TOKEN: AtomicUsize = AtomicUsize::new(1);
        let token = Token(NEXT_TOKEN.fetch_add(1, Ordering::Relaxed));
        let both = Interest::READABLE | Interest::WRITABLE;
        reactor()?.registry.register(&mut inner, token, both)?;
        Ok(Self { inner, token })
    }

    /// Tries an operation, and again whenever the socket is ready, until it needn't wait.
    async fn retry<T>(&mut self, mut act: impl FnMut(&mut S) -> io::Result<T>) -> io::Result<T> {
        poll_fn(|cx| match act(&mut self.inner) {
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                let waker = cx.waker().clone();
                let _old = reactor()?.wakers.borrow_mut().insert(self.token, waker);
                Poll::Pending
            }
            result => Poll::Ready(result),
        })
        .await
    }
}

impl<S: Source> Drop for Socket<S> {
    fn drop(&mut self) {
        let Ok(reactor) = reactor() else { return };
        let _waker = reactor.wakers.borrow_mut().remove(&self.token);
        let _ = reactor.registry.deregister(&mut self.inner);
    }
}

impl Listener {
    pub fn bind(address: SocketAddr) -> io::Result<Self> {
        Self::register(TcpListener::bind(address)?)
    }

    pub fn local_addr(&self) -> io::Result<SocketAddr> {
        self.inner.local_addr()
    }

    pub async fn accept(&mut self) -> io::Result<Stream> {
        Stream::register(self.retry(|listener| listener.accept()).await?.0)
    }
}

impl Stream {
    /// Reads at least one byte, and returns how many. At the end, that's 0.
    pub async fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.retry(|stream| stream.read(buffer)).await
    }

    pub async fn write_all(&mut self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            bytes = &bytes[self.retry(|stream| stream.write(bytes)).await?..];
        }
        Ok(())
    }
}
