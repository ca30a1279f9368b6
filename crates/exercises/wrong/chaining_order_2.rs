// The judge says: ≠ the cook begins                      the waiter has asked for the sauce
// It expects the call to run the cook up to his first await.

const PREDICTION: [&str; 6] = [
    "the waiter begins",
    "the cook begins",
    "the waiter has asked for the sauce",
    "the helper is here",
    "the cook is done",
    "the waiter serves",
];
