// The judge says: ≠ tuna is made        salmon is taken
// It expects the cook to make all dishes before anybody takes one.

const PREDICTION: &[&str] = &[
    "the belt is there",
    "the cook is there",
    "salmon is made",
    "tuna is made",
    "egg is made",
    "salmon is taken",
    "tuna is taken",
    "the guest leaves",
];
