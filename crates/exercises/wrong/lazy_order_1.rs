// The judge says: ≠ Ada orders         the till opens
// It expects each call to run at once.

const PREDICTION: &[&str] = &[
    "Ada orders",
    "Bo orders",
    "Cy orders",
    "the till opens",
    "Bo has the pizza",
    "Ada has the soup",
    "the till closes",
];
