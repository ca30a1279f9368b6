// The judge says: ≠ the place of tuna is wiped     the guest leaves
// It expects the belt to be run to the next `yield` when the guest leaves.

const PREDICTION: &[&str] = &[
    "the belt is there",
    "the cook is there",
    "salmon is made",
    "salmon is taken",
    "the place of salmon is wiped",
    "tuna is made",
    "tuna is taken",
    "the place of tuna is wiped",
    "the guest leaves",
];
