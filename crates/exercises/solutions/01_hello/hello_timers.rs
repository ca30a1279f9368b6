//! Ada has ordered a soup, and the cashier wants to call her in a moment. But nobody
//! in this kitchen watches the clock, so the program panics before the moment is over.
//!
//! Task: change how the runtime is built, so that the cashier can wait.
//!
//! Read "Wait without blocking" in `docs/01-hello.md`.

use std::io;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::time::sleep;

fn open_kitchen() -> io::Result<Runtime> {
    // A runtime only watches the clock if it's asked to, because a program without timers
    // shouldn't pay for them. `enable_all` would turn the network on, too, if your tokio
    // had been built with it.
    Builder::new_current_thread().enable_time().build()
}

async fn call_customer() -> &'static str {
    sleep(Duration::from_millis(10)).await;
    "Soup for Ada!"
}

fn main() -> io::Result<()> {
    judge::show_call(|| {
        let kitchen = open_kitchen()?;
        println!("{}", kitchen.block_on(call_customer()));
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use tokio::time::sleep;

    use super::{call_customer, open_kitchen};

    #[test]
    fn the_cashier_can_wait() {
        let began = Instant::now();
        let call = judge::call(|| {
            let kitchen = open_kitchen().unwrap();
            kitchen.block_on(async {
                sleep(Duration::from_millis(1)).await;
                call_customer().await
            })
        });
        assert_eq!(call, "Soup for Ada!");
        assert!(
            began.elapsed() >= Duration::from_millis(11),
            "the two waits take 11 ms, and {:?} have passed",
            began.elapsed()
        );
    }
}
