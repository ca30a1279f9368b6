//! A window whose thread never waits for the network, and a runtime beside it.
//!
//! Run it with `cargo run -p event-loop --example window`. It prints what the window shows.
//!
//! Read along in `docs/10-what-tokio-does-besides.md`.

use std::sync::mpsc;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::time::sleep;

/// What the window reacts to.
enum Event {
    Clicked(&'static str),
    MouseMoved,
    Served(&'static str),
}

fn main() -> anyhow::Result<()> {
    let runtime = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?;
    let (to_window, events) = mpsc::channel();
    // The user is quicker than the kitchen.
    to_window.send(Event::Clicked("pizza"))?;
    to_window.send(Event::MouseMoved)?;

    for event in events {
        match event {
            Event::Clicked(meal) => {
                println!("one {meal}, please");
                let to_window = to_window.clone();
                runtime.spawn(async move {
                    cook().await;
                    // If the window is closed, nobody wants the meal any more.
                    to_window.send(Event::Served(meal)).ok();
                });
            }
            Event::MouseMoved => println!("the mouse has moved"),
            Event::Served(meal) => {
                println!("here is the {meal}");
                break;
            }
        }
    }
    Ok(())
}

async fn cook() {
    sleep(Duration::from_millis(30)).await;
}
