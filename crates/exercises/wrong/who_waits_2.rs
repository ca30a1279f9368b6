// The judge says: ≠ salad: 10 ms        salad: 0 ms
// It forgets that the order in the cook's hand is no longer on the rail.

const PREDICTION: [&str; 10] = [
    "pizza: 0 ms",
    "salad: 10 ms",
    "soup: 20 ms",
    "tea: 30 ms",
    "all cooked: 40 ms",
    "pizza: 0 ms",
    "salad: 0 ms",
    "soup: 10 ms",
    "tea: 20 ms",
    "all cooked: 40 ms",
];
