// The judge says: ≠ tea: 20 ms          tea: 10 ms
// It expects two places to be free only together.

const PREDICTION: [&str; 10] = [
    "pizza: 0 ms",
    "salad: 0 ms",
    "soup: 10 ms",
    "tea: 20 ms",
    "all cooked: 40 ms",
    "pizza: 0 ms",
    "salad: 0 ms",
    "soup: 0 ms",
    "tea: 20 ms",
    "all cooked: 40 ms",
];
