// The judge says: ≠ soup: 0 ms          soup: 10 ms
// It expects `send` never to wait.

const PREDICTION: [&str; 10] = [
    "pizza: 0 ms",
    "salad: 0 ms",
    "soup: 0 ms",
    "tea: 0 ms",
    "all cooked: 40 ms",
    "pizza: 0 ms",
    "salad: 0 ms",
    "soup: 0 ms",
    "tea: 0 ms",
    "all cooked: 40 ms",
];
