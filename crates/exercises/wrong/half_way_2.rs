// The judge says: ≠ the place of salmon is wiped   salmon is taken
// It expects the code after a `yield` to run before the dish is taken.

const PREDICTION: &[&str] = &[
    "the belt is there",
    "the cook is there",
    "salmon is made",
    "the place of salmon is wiped",
    "salmon is taken",
    "tuna is made",
    "tuna is taken",
    "the guest leaves",
];
