// The judge says: of them are lost: between reading the old sum and storing the new one, the other thread had written, too
// It gives the lock back between reading and writing.

use std::sync::{Arc, Mutex};

type Bill = Arc<Mutex<u32>>;

fn add(bill: &Bill, euro: u32) {
    let sum = total(bill) + euro;
    if let Ok(mut bill) = bill.lock() {
        *bill = sum;
    }
}

fn total(bill: &Bill) -> u32 {
    bill.lock().map_or(0, |sum| *sum)
}
