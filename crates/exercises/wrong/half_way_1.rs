// The judge says: ≠ the cook is there              the belt is there
// It expects the belt to run when it is made.

const PREDICTION: &[&str] = &[
    "the cook is there",
    "the belt is there",
    "salmon is made",
    "salmon is taken",
    "the place of salmon is wiped",
    "tuna is made",
    "tuna is taken",
    "the guest leaves",
];
