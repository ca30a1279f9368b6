//! A guest who's on a list for as long as a value lives, and a token of one's own.
//!
//! Run it with `cargo run -p programs --example leaving_the_list`. It prints who's on the list.
//!
//! Read along in `docs/12-parts-of-a-server.md`.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> anyhow::Result<()> {
    let list = List::default();
    let closing = CancellationToken::new();
    let ada = tokio::spawn(stay("Ada", list.clone(), closing.child_token()));
    let bo = tokio::spawn(stay("Bo", list.clone(), closing.child_token()));
    sleep(Duration::from_millis(10)).await;
    println!("here: {:?}", list.names());

    ada.abort();
    ada.await.ok();
    println!(
        "here: {:?}, closing: {}",
        list.names(),
        closing.is_cancelled()
    );
    closing.cancel();
    bo.await?;
    println!("here: {:?}", list.names());
    Ok(())
}

async fn stay(name: &'static str, list: List, leaving: CancellationToken) {
    let _entry = list.enter(name);
    // Whatever ends this function, the music ends with it.
    let _guard = leaving.clone().drop_guard();
    tokio::spawn(play_music(name, leaving.clone()));
    leaving.cancelled().await;
    println!("{name} says goodbye");
}

async fn play_music(name: &str, stop: CancellationToken) {
    stop.cancelled().await;
    println!("the music for {name} stops");
}

#[derive(Clone, Default)]
struct List(Arc<Mutex<BTreeSet<&'static str>>>);

impl List {
    fn enter(&self, name: &'static str) -> Entry {
        self.names().insert(name);
        Entry {
            name,
            list: self.clone(),
        }
    }

    fn names(&self) -> MutexGuard<'_, BTreeSet<&'static str>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A name on the list, for as long as this lives.
struct Entry {
    name: &'static str,
    list: List,
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.list.names().remove(self.name);
    }
}
