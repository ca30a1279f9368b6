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
    let parts = scientific.split_once('e');
    let exponent: i32 = parts
        .and_then(|(_, exponent)| exponent.parse().ok())
        .unwrap_or(0);
    let unit = 10f64.powi(exponent - 1);
    let decimals = usize::try_from(1 - exponent).unwrap_or(0);
    match decimals {
        0 => whole((number / unit).round() * unit),
        _ => format!("{number:.decimals$}"),
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
