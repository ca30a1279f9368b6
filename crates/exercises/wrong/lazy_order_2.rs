// The judge says: ≠ Ada orders         Bo orders
// It expects the order in which the futures were made.

const PREDICTION: &[&str] = &[
    "the till opens",
    "Ada orders",
    "Ada has the soup",
    "Bo orders",
    "Bo has the pizza",
    "the till closes",
];
