//! A menu on which each change is told to all guests, in the order of the changes.
//!
//! Run it with `cargo run -p programs --example change_and_tell`. Two cooks change prices,
//! and the program prints what two guests hear.
//!
//! Read along in `docs/12-parts-of-a-server.md`.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::join;
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let menu = Menu::default();
    let (mut ada, mut bo) = (menu.enter(), menu.enter());
    join!(cook(&menu, "pizza", [9, 8]), cook(&menu, "soup", [5, 6]));
    menu.close();
    println!("Ada hears: {}", hear(&mut ada).await);
    println!("Bo hears: {}", hear(&mut bo).await);
    println!("the pizza is at {:?}", menu.price("pizza"));
}

async fn cook(menu: &Menu, dish: &str, prices: [u32; 2]) {
    let dish = Arc::from(dish);
    for price in prices {
        menu.set(&dish, price);
        yield_now().await;
    }
}

async fn hear(news: &mut Receiver<String>) -> String {
    let mut heard = Vec::new();
    while let Some(news) = news.recv().await {
        heard.push(news);
    }
    heard.join(", ")
}

#[derive(Default)]
struct Menu(Mutex<State>);

#[derive(Default)]
struct State {
    prices: HashMap<Arc<str>, u32>,
    guests: Vec<Sender<String>>,
}

impl Menu {
    /// Changes a price, and tells all guests under the same lock.
    fn set(&self, dish: &Arc<str>, price: u32) {
        let mut state = self.lock();
        state.prices.insert(dish.clone(), price);
        // It mustn't wait here, so a guest who doesn't listen misses it.
        for guest in &state.guests {
            let _ = guest.try_send(format!("{dish} {price}"));
        }
    }

    fn price(&self, dish: &str) -> Option<u32> {
        self.lock().prices.get(dish).copied()
    }

    fn enter(&self) -> Receiver<String> {
        let (guest, news) = mpsc::channel(16);
        self.lock().guests.push(guest);
        news
    }

    fn close(&self) {
        self.lock().guests.clear();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
