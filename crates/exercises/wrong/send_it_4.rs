// The judge says: of them are lost: between reading the old sum and storing the new one, the other thread had written, too
// It reads the bill in one step, and writes the sum in another.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

type Bill = Arc<AtomicU32>;

fn add(bill: &Bill, euro: u32) {
    bill.store(bill.load(Ordering::SeqCst) + euro, Ordering::SeqCst);
}

fn total(bill: &Bill) -> u32 {
    bill.load(Ordering::SeqCst)
}
