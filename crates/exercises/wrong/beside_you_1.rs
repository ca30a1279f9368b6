// The judge says: ≠ the pizza goes into the oven   Ada sits down
// It expects the spawned task to begin at once.

const PREDICTION: [&str; 7] = [
    "Ada orders",
    "the pizza goes into the oven",
    "Ada sits down",
    "Ada reads the menu",
    "Ada looks up",
    "the pizza is ready",
    "Ada eats",
];
