//! Numbers as a reader takes them in.

/// Writes what was measured with three significant digits.
pub fn short(number: f64) -> String {
    match number {
        n if n >= 99.95 => whole(n),
        n if n >= 9.995 => format!("{n:.1}"),
        n if n >= 0.1 => format!("{n:.2}"),
        n => format!("{n:.3}"),
    }
}

/// Writes a number with two significant digits, as one says it in a sentence.
pub fn rounded(number: f64) -> String {
    // The exponent, after rounding: 9.96 has become 10.
    let scientific = format!("{number:.1e}");
    let exponent = scientific
        .split_once('e')
        .map_or(0, |(_, exponent)| exponent.parse().unwrap_or(0));
    match usize::try_from(1 - exponent) {
        Ok(decimals) if decimals > 0 => format!("{number:.decimals$}"),
        _ => whole(scientific.parse().unwrap_or(number)),
    }
}

/// Writes what was counted, with a comma before each three digits.
pub fn whole(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
