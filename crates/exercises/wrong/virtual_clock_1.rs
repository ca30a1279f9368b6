// The judge says: ≠ pizza: 50 ms                pizza: 60 ms
// It expects the pizza to bake from the call on.

const PREDICTION: [&str; 6] = [
    "soup: 20 ms",
    "pizza called: 20 ms",
    "salad: 30 ms",
    "pizza: 50 ms",
    "coins: 50 ms",
    "an hour later: 3600050 ms",
];
