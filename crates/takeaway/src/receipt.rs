//! A customer who holds something that must be cleaned up.

use std::sync::mpsc::Sender;
use std::time::Duration;

use tokio::time::Instant;

use crate::{Order, customer::kitchen};

/// What a customer with a receipt can come to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Ordered,
    TookTheMeal,
    ToreUpTheReceipt,
}

/// Where the customer writes down each step, with its time.
pub(crate) struct Diary {
    pub opened: Instant,
    pub pages: Sender<(Step, Duration)>,
}

/// Orders, waits with a receipt in hand, takes the meal.
pub(crate) async fn customer_with_receipt(order: Order, diary: Diary) {
    let receipt = Receipt { diary };
    receipt.diary.write(Step::Ordered);

    // Before its end, a future that was begun can only be dropped where it waits.
    kitchen(order.cook).await;

    receipt.diary.write(Step::TookTheMeal);
}

/// Belongs to the customer's future, so it is dropped with it.
struct Receipt {
    diary: Diary,
}

impl Drop for Receipt {
    /// Runs at the end of the function, and also if it never gets there. Of a
    /// dropped future, such drops are the only code that still runs.
    fn drop(&mut self) {
        self.diary.write(Step::ToreUpTheReceipt);
    }
}

impl Diary {
    fn write(&self, step: Step) {
        // If nobody reads the diary, there is nobody to tell.
        self.pages.send((step, self.opened.elapsed())).ok();
    }
}
