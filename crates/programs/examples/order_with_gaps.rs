//! Meals that are served in the order in which they were ordered, although some never come.
//!
//! Run it with `cargo run -p programs --example order_with_gaps`. It prints each meal as it
//! gets ready, and what may be served then.
//!
//! Read along in `docs/11-parts-of-a-server.md`.

use std::collections::BTreeMap;
use std::iter;

fn main() {
    let mut pass = Pass::default();
    for (number, meal) in [
        (1, Some("soup")),
        (3, Some("toast")),
        (2, None),
        (0, Some("pizza")),
    ] {
        pass.put(number, meal);
        let served: Vec<_> = iter::from_fn(|| pass.take()).collect();
        println!("{number} is {meal:?}: {served:?} may be served");
    }
}

/// Where meals wait until all before them are served.
#[derive(Default)]
struct Pass {
    next: usize,
    early: BTreeMap<usize, Option<&'static str>>,
}

impl Pass {
    /// Adds the meal of that number, or says that there's none.
    fn put(&mut self, number: usize, meal: Option<&'static str>) {
        self.early.insert(number, meal);
    }

    /// Returns the next meal in order, if it's there.
    fn take(&mut self) -> Option<&'static str> {
        while let Some(meal) = self.early.remove(&self.next) {
            self.next += 1;
            if meal.is_some() {
                return meal;
            }
        }
        None
    }
}
