//! The clock is real, and how long to wait is an argument. So a test can pass a short
//! time where it wants the timeout, and a long one where it waits for the customer.

use std::net::{SocketAddr, TcpStream};
use std::time::Duration;
use std::{io, thread};

use tokio::net::TcpListener;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let door = TcpListener::bind("127.0.0.1:0").await?;
    let address = door.local_addr()?;

    wait_for_customer(&door, Duration::from_millis(10)).await?;
    thread::spawn(move || come_in(address));
    wait_for_customer(&door, Duration::from_secs(30)).await
}

async fn wait_for_customer(door: &TcpListener, patience: Duration) -> io::Result<()> {
    match timeout(patience, door.accept()).await {
        Ok(customer) => {
            customer?;
            println!("till: a customer came in");
        }
        Err(_) => println!("till: nobody came for {patience:?}"),
    }
    Ok(())
}

/// A customer from outside, who is at the door after half a second.
fn come_in(address: SocketAddr) -> io::Result<TcpStream> {
    thread::sleep(Duration::from_millis(500));
    TcpStream::connect(address)
}
