//! The fields of a line, which comes as bytes.
//!
//! Run it with `cargo run -p programs --example fields`. It prints what becomes of seven
//! slips.
//!
//! Read along in `docs/12-parts-of-a-command.md`.

const SLIPS: [&[u8]; 7] = [
    b"table 4: 2 pizza",
    b"table 4:   2    pizza  ",
    b"table 4: 2 pizza: no cheese",
    b"4: 2 pizza",
    b"table 4 2 pizza",
    b"table 4: two pizza",
    b"table 4: 2 p\xffzza",
];

fn main() {
    for slip in SLIPS {
        println!("\"{}\": {:?}", slip.escape_ascii(), read_order(slip));
    }
}

/// Returns the table, the number and the meal.
fn read_order(slip: &[u8]) -> Result<(&str, u32, &str), &'static str> {
    let (table, order) = str::from_utf8(slip)
        .map_err(|_| "isn't UTF-8")?
        .strip_prefix("table ")
        .ok_or("isn't for a table")?
        .split_once(": ")
        .ok_or("has no colon")?;
    let words: Vec<&str> = order.split_whitespace().collect();
    let [count, meal] = words[..] else {
        return Err("isn't a number and a meal");
    };
    let count = count.parse().map_err(|_| "has no number")?;
    Ok((table, count, meal))
}
