// The judge says: A Tokio 1.x context was found, but timers are disabled. Call `enable_time` on the runtime builder to enable timers.
// It borrows the clock of a second runtime in main, and open_kitchen still has none.

use std::io;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::time::sleep;

fn open_kitchen() -> io::Result<Runtime> {
    Builder::new_current_thread().build()
}

async fn call_customer() -> &'static str {
    sleep(Duration::from_millis(10)).await;
    "Soup for Ada!"
}

fn main() -> io::Result<()> {
    let _kitchen = open_kitchen()?;
    let clock = Builder::new_current_thread().enable_time().build()?;
    println!("{}", clock.block_on(call_customer()));
    Ok(())
}
