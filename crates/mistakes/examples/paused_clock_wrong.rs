//! You see: a timeout of many seconds fires at once.
//! Why: a paused clock jumps to the next timer whenever all tasks wait. It can't know
//! that another program is about to send something.
//! The fix: real time beside real input and output, and durations that are passed in.

use std::net::{SocketAddr, TcpStream};
use std::time::Duration;
use std::{io, thread};

use tokio::net::TcpListener;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let door = TcpListener::bind("127.0.0.1:0").await?;
    let address = door.local_addr()?;
    thread::spawn(move || come_in(address));

    match timeout(Duration::from_secs(30), door.accept()).await {
        Ok(customer) => println!("till: a customer from {} came in", customer?.1),
        Err(_) => println!("till: nobody came for 30 seconds"),
    }

    // Without a timer, there's nothing to jump to.
    door.accept().await?;
    println!("till: and here is a customer");
    Ok(())
}

/// A customer from outside, who is at the door after half a second.
fn come_in(address: SocketAddr) -> io::Result<TcpStream> {
    thread::sleep(Duration::from_millis(500));
    TcpStream::connect(address)
}
