//! A room that is open, on a free port.

use std::time::Duration;

use chat::messages::{InMemory, Messages};
use chat::room::RoomHandle;
use chat::server::{Limits, listen, serve};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::guest::{DEADLINE, Guest};

pub const LIMITS: Limits = Limits {
    guests: 1000,
    silence: Duration::from_secs(600),
};

pub struct Open {
    pub address: String,
    stop: oneshot::Sender<()>,
    served: JoinHandle<()>,
}

impl Open {
    pub async fn new() -> Self {
        Self::with(LIMITS, InMemory::default()).await
    }

    pub async fn with(limits: Limits, messages: impl Messages) -> Self {
        let listener = listen("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let (stop, stopped) = oneshot::channel();
        let shutdown = async { stopped.await.unwrap_or_default() };
        let serving = serve(listener, RoomHandle::open(messages), limits, shutdown);
        Self {
            address,
            stop,
            served: tokio::spawn(serving),
        }
    }

    pub async fn join(&self, name: &str) -> Guest {
        Guest::join(&self.address, name).await
    }

    pub async fn connect(&self) -> Guest {
        Guest::connect(&self.address).await
    }

    pub async fn close(self) {
        self.stop.send(()).unwrap();
        timeout(DEADLINE, self.served).await.unwrap().unwrap();
    }
}
