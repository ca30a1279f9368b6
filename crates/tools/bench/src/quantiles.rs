//! The median of several results, and its like.

/// Returns the results that these shares of the others are below: 0.5 asks for the median,
/// 0.99 for the p99. Of no results, they're not a number.
pub fn quantiles<const N: usize>(
    results: impl IntoIterator<Item = f64>,
    shares: [f64; N],
) -> [f64; N] {
    let mut sorted = Vec::from_iter(results);
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1) as f64;
    shares.map(|share| {
        let at = (last * share).round() as usize;
        sorted.get(at).copied().unwrap_or(f64::NAN)
    })
}
