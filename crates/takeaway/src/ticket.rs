//! A customer who holds something that must be cleaned up.

use std::sync::mpsc::Sender;
use std::time::Duration;

use tokio::time::Instant;

use crate::{Order, customer::kitchen};

/// What a customer with a ticket can come to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Ordered,
    TookTheMeal,
    ToreUpTheTicket,
}

/// Where the customer writes down each step, with its time.
pub(crate) struct Diary {
    pub opened: Instant,
    pub pages: Sender<(Step, Duration)>,
}

/// Orders, waits with a ticket in hand, takes the meal.
pub(crate) async fn customer_with_ticket(order: Order, diary: Diary) {
    let ticket = Ticket { diary };
    ticket.diary.write(Step::Ordered);

    // Once begun, a future can only be dropped where it waits: here.
    kitchen(order.cook).await;

    ticket.diary.write(Step::TookTheMeal);
}

/// Belongs to the customer's future, so it is dropped with it.
struct Ticket {
    diary: Diary,
}

impl Drop for Ticket {
    /// Runs at the end of the function, and also if it never gets there. Of a
    /// dropped future, such drops are the only code that still runs.
    fn drop(&mut self) {
        self.diary.write(Step::ToreUpTheTicket);
    }
}

impl Diary {
    fn write(&self, step: Step) {
        // If nobody reads the diary, there is nobody to tell.
        self.pages.send((step, self.opened.elapsed())).ok();
    }
}
