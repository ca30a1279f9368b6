//! Meals that are served in the order in which they were ordered, although some never come.
//!
//! Run it with `cargo run -p programs --example order_with_gaps`. It prints what happens to
//! each meal, what may be served then, and what is still to come.
//!
//! Read along in `docs/12-parts-of-a-server.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

fn main() {
    let mut pass = Pass::default();
    (0..4).for_each(|number| pass.order(number));

    pass.put(1, "soup");
    show(&mut pass, "1 is soup");
    pass.leave_out(2);
    show(&mut pass, "2 is left out");
    pass.put(3, "toast");
    show(&mut pass, "3 is toast");
    pass.put(0, "pizza");
    show(&mut pass, "0 is pizza");
}

fn show(pass: &mut Pass, news: &str) {
    let served: Vec<_> = iter::from_fn(|| pass.take()).collect();
    let coming = &pass.coming;
    println!("{news}: {served:?} may be served, {coming:?} are still to come");
}

/// Where meals wait until all before them are served.
#[derive(Default)]
struct Pass {
    coming: BTreeSet<u32>,
    early: BTreeMap<u32, &'static str>,
}

impl Pass {
    fn order(&mut self, number: u32) {
        self.coming.insert(number);
    }

    /// Forgets a meal, because it can't be made.
    fn leave_out(&mut self, number: u32) {
        self.coming.remove(&number);
    }

    fn put(&mut self, number: u32, meal: &'static str) {
        self.early.insert(number, meal);
    }

    /// Returns the first meal of those to come, if it's there.
    fn take(&mut self) -> Option<&'static str> {
        let meal = self.early.remove(self.coming.first()?)?;
        self.coming.pop_first();
        Some(meal)
    }
}
